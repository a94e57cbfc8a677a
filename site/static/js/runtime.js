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
// The compiled program: the next worker need not compile it again.
let program;
let number = 0;
// Once the runtime is in the browser's own cache.
let tellKept;
export const kept = new Promise((resolve) => (tellKept = resolve));
// Whether this page checks exercises, for which Python needs pytest.
let checking = false;
// Who hears of a run or a request, by its number, until it is done; and of an app for as long as it is open.
const waiting = new Map();
const open = new Map();

// Starts the worker ahead of its first job. A page with apps starts from the memory in which Flask is imported.
export function start() {
  if (worker || missing()) return;
  // A worker of a blob has the page's policy even where the server sends none.
  const source = new Blob([`import ${JSON.stringify(path(root.worker))};`], { type: "text/javascript" });
  const url = URL.createObjectURL(source);
  worker = new Worker(url, { type: "module" });
  // The code under Run can post what it likes.
  worker.onmessage = ({ data, target }) => target === worker && Object.hasOwn(heard, data?.type) && heard[data.type](data);
  worker.onerror = (event) => stop(`Python could not be started: ${event.message || "the worker did not load"}.`);
  const snapshot = document.querySelector('figure[data-kind="app"]') ? "flask" : "python";
  worker.postMessage({ type: "start", manifest: path(root.runtime), snapshot, program });
  if (checking) worker.postMessage({ type: "warm" });
}

// Makes this worker, and each after it, ready to check.
export function warm() {
  if (checking || missing()) return;
  checking = true;
  if (worker) worker.postMessage({ type: "warm" });
  else start();
}

// Run a job; the number of the run. `on` hears loading(bytes, total), waiting(), begun(), output(stream, text), full(),
// input(), tested(test) and in the end done(outcome). An app then stays open under that number.
export function run(job, on, previous = null) {
  const id = previous !== null && open.has(previous) ? previous : ++number;
  waiting.set(id, on);
  if (job.kind === "app") open.set(id, on);
  if (job.kind === "check") warm();
  start();
  if (ready) on.waiting?.();
  worker.postMessage({ type: "run", id, job });
  return id;
}

// What a run waits for before it is one, such as its files; null where it was stopped meanwhile, of which `on` hears
// done(outcome).
export async function unlessStopped(work, on) {
  const id = ++number;
  waiting.set(id, on);
  try {
    const job = await work;
    return waiting.has(id) ? job : null;
  } finally {
    waiting.delete(id);
  }
}

// Send a request to an open app; `on` hears output("stdout", text) of its view and in the end done(answer).
export function send(id, request, on) {
  const one = ++number;
  waiting.set(one, on);
  worker.postMessage({ type: "send", id, number: one, request });
}

export const isOpen = (id) => open.has(id);

export function close(id) {
  if (open.delete(id)) worker?.postMessage({ type: "close", id });
}

// A line for input(); null ends all input.
export const answer = (text) => worker?.postMessage({ type: "answer", text });

// Ends whatever runs and starts anew. Nothing less is sure to stop an endless loop.
export function stop(error = "Stopped.", again = true) {
  worker?.terminate();
  worker = null;
  ready = false;
  const ended = new Set([...waiting.values()]);
  waiting.clear();
  const closed = [...open.values()];
  open.clear();
  for (const on of ended) on.done({ error, at: null, answers: [], stopped: true });
  for (const on of closed) on.closed?.();
  if (again) start();
}

// A new worker after a job that has changed Python itself.
export const renew = () => stop("Python was started anew, because a check had changed it. Try it again.");

const hearer = (id) => waiting.get(id) ?? open.get(id);

const heard = {
  loading: ({ bytes, total }) => waiting.forEach((on) => on.loading?.(bytes, total)),
  ready: (data) => {
    // Code under Run, which comes after it, may claim this too.
    if (ready) return;
    ready = true;
    program = data.program;
    waiting.forEach((on) => on.waiting?.());
  },
  kept: () => tellKept(),
  begun: ({ id }) => waiting.get(id)?.begun(),
  output: ({ id, stream, text }) => hearer(id)?.output?.(stream === "stderr" ? stream : "stdout", String(text)),
  full: ({ id }) => hearer(id)?.full?.(),
  input: ({ id }) => hearer(id)?.input(),
  tested: ({ id, test }) => waiting.get(id)?.tested?.(test),
  done: ({ id, ...outcome }) => finish(id, { error: "", at: null, answers: [], seconds: 0, ...outcome }),
  answered: ({ number, ...answer }) => finish(number, answer),
  failed: ({ error }) =>
    ready
      ? stop(`Python itself broke and was started anew: ${error}`)
      : stop(`Python could not be started: ${error}`, false),
};

function finish(id, outcome) {
  const on = waiting.get(id);
  waiting.delete(id);
  on?.done(outcome);
}
