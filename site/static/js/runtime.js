// Python in the reader's browser: one worker for the page, started on the first run, ended to stop anything.
const root = document.documentElement.dataset;
const path = (name) => new URL(root.base + name, location.href).href;

// Why this browser cannot run Python; "" where it can.
export function missing() {
  if (!globalThis.WebAssembly) return "This browser cannot run Python here: it has no WebAssembly.";
  if (!WebAssembly.Suspending) return "This browser cannot run Python here: it cannot pause WebAssembly (JSPI).";
  return "";
}

let worker = null;
let ready = false;
const runs = new Map();
let number = 0;

// Run a job. `on` hears loading(bytes), waiting(), begun(), output(stream, text), full() and in the end done(outcome).
export function run(job, on) {
  const id = ++number;
  runs.set(id, on);
  if (!worker) start();
  if (ready) on.waiting();
  worker.postMessage({ type: "run", id, job });
}

// Ends whatever runs. Nothing less is sure to stop an endless loop.
export function stop(error = "Stopped.") {
  worker?.terminate();
  worker = null;
  ready = false;
  const ended = [...runs.values()];
  runs.clear();
  for (const on of ended) on.done({ error, answers: [], stopped: true });
}

function start() {
  worker = new Worker(path(root.worker), { type: "module" });
  worker.onmessage = ({ data }) => heard[data.type](data);
  worker.onerror = (event) => stop(`Python could not be started: ${event.message || "the worker did not load"}.`);
  worker.postMessage({ type: "start", runtime: path("static/runtime/") });
}

const heard = {
  loading: ({ bytes }) => runs.forEach((on) => on.loading(bytes, Number(root.runtimeBytes))),
  ready: () => {
    ready = true;
    runs.forEach((on) => on.waiting());
  },
  begun: ({ id }) => runs.get(id)?.begun(),
  output: ({ id, stream, text }) => runs.get(id)?.output(stream, text),
  full: ({ id }) => runs.get(id)?.full(),
  done: ({ id, ...outcome }) => {
    const on = runs.get(id);
    runs.delete(id);
    on?.done(outcome);
  },
  failed: ({ error }) => stop(`Python could not be started: ${error}`),
};
