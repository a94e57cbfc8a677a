// The page's side of the worker that searches. One a page, started when somebody is about to search.
let worker, loading;
let number = 0;
const waiting = new Map();
const listeners = new Set();
const root = document.documentElement.dataset;

// Starts it; fetches what it searches. Resolves once names can be searched.
export function start() {
  loading ??= new Promise((resolve, reject) => {
    worker = new Worker(new URL(root.base + root.searcher, location.href), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      if (data.type === "answer") waiting.get(data.number)?.(data), waiting.delete(data.number);
      else for (const listener of listeners) listener(data);
      if (data.part === "names") data.type === "ready" ? resolve() : reject(new Error("names"));
    });
    worker.addEventListener("error", () => reject(new Error("worker")));
    const base = new URL(root.base, location.href);
    const here = location.pathname.slice(base.pathname.length).split("/")[0];
    worker.postMessage({ type: "load", base: base.href, here });
  });
  return loading;
}

// Begins anew, after something could not be loaded.
export function restart() {
  worker?.terminate();
  loading = undefined;
  return start();
}

// What the worker finds, as it says in searcher.js.
export async function ask(query) {
  await start();
  number += 1;
  const own = number;
  return new Promise((resolve) => {
    waiting.set(own, resolve);
    worker.postMessage({ type: "ask", number: own, query });
  });
}

// Hears when a part is there, or has failed.
export function onPart(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
