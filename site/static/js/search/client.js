// The page's side of the worker that searches. One a page, started when somebody is about to search.
import { narrower } from "./filters.js";

let worker, loading, latest;
let number = 0;
// The questions that wait for an answer, by their numbers: {query, resolve, reject}.
const waiting = new Map();
const listeners = new Set();
const root = document.documentElement.dataset;

const base = () => new URL(root.base, location.href);
// The path of this page within the site.
export const here = () => location.pathname.slice(base().pathname.length - 1).replace(/index\.html$/, "");

// Starts it; fetches what it searches, `fresh` whatever the browser keeps of it. Resolves once names can be searched.
export function start(fresh = false) {
  loading ??= new Promise((resolve, reject) => {
    worker = new Worker(new URL(root.base + root.searcher, location.href), { type: "module" });
    worker.addEventListener("message", ({ data }) => {
      if (data.type === "answer") settle(data);
      else tell(data);
      if (data.part === "names") data.type === "ready" ? resolve() : reject(new Error("names"));
    });
    worker.addEventListener("error", () => {
      reject(new Error("worker"));
      stop();
      tell({ type: "failed", part: "names" });
    });
    worker.postMessage({ type: "load", base: base().href, here: here(), fresh });
  });
  return loading;
}

// Begins anew, after something could not be loaded.
export function restart() {
  worker?.terminate();
  stop();
  loading = undefined;
  return start(true);
}

// What the worker finds, as it says in searcher.js, `most` rows of it or as many as it sees fit; null where something else
// was asked meanwhile. Rejects where it fails.
export async function ask(query, most) {
  latest = query;
  await start();
  number += 1;
  const own = number;
  const answer = await new Promise((resolve, reject) => {
    waiting.set(own, { query, resolve, reject });
    worker.postMessage({ type: "ask", number: own, query, most });
  });
  return answer?.phrases.length ? checked(answer, query) : answer;
}

// Where phrases were asked for: what has them, as far as one can look, and the filters that would leave some of it.
async function checked(answer, query) {
  const likely = () => answer.rows.filter(({ isLikely }) => isLikely);
  const rows = await import("./checking.js")
    .then(({ withPhrases }) => withPhrases(answer.rows, answer.phrases, () => query === latest))
    .catch(likely);
  return rows && { ...answer, rows, count: rows.length, narrower: narrower(rows), phrases: [] };
}

// The worker answers the newest question only.
function settle(answer) {
  const query = waiting.get(answer.number)?.query;
  for (const [number, question] of waiting) {
    if (number > answer.number) continue;
    waiting.delete(number);
    question.resolve(question.query === query ? answer : null);
  }
}

// Nobody answers any more what was asked.
function stop() {
  for (const { reject } of waiting.values()) reject(new Error("worker"));
  waiting.clear();
}

function tell(data) {
  for (const listener of listeners) listener(data);
}

// Hears when a part is there, or has failed.
export function onPart(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
