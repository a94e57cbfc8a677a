// The worker in which Python runs. Its only door is a small message protocol:
//   in   {type: "start", manifest, snapshot}  the URL of the bundle's manifest; which memory to start from: "python" or "flask"
//                                             (program: what an earlier worker has compiled, if there was one)
//        {type: "run", id, job}               a job as site/static/py/job.py describes it
//        {type: "warm"}                       get ready for jobs of the kind "check"
//        {type: "send", id, number, request}  a request to the app that run `id` opened; its body as bytes
//        {type: "close", id}                  forget that app
//        {type: "answer", text}               a line for input(), null at the end of all input
//   out  {type: "loading", bytes, total}      so much of the runtime, or of a package, has come
//        {type: "ready", seconds, program}    program: the compiled one, for the next worker
//        {type: "kept"}                       the runtime is in the browser's own cache, as far as that goes
//        {type: "begun", id}
//        {type: "output", id, stream, text}   stream is "stdout" or "stderr"; what a view prints has its request's number
//        {type: "full", id}                   more was printed than is sent
//        {type: "input", id}                  input() waits for a line
//        {type: "tested", id, test}           what a check says of a test: it is running, or what became of it
//        {type: "done", id, error, at, answers, checked, spoiled, seconds}
//        {type: "answered", id, number, …}    the answer to a request, its body as bytes
//        {type: "failed", error}              the runtime itself could not start, or is broken
import { loadPyodide } from "pyodide";
import { fromBase64, toBase64 } from "./base64.js";
import { deferCollection, giveBack } from "./collected.js";
import { confine } from "./confine.js";
import { pbkdf2, scrypt } from "./hashes.js";
import { unpack } from "./memory.js";
import { Parts } from "./parts.js";

const ARCHIVES = { python: ["own"], flask: ["base", "own"] };
// A loop that prints for ever must not flood the page: what is past the bound only counts as "more".
const MOST_CHARACTERS = 100_000;

const post = postMessage.bind(globalThis);
let python;
let jobs;
let current = null;
// The request that is being answered.
let asked = null;
const left = { stdout: 0, stderr: 0 };
let answered = null;

const streams = { stdout: new TextDecoder(), stderr: new TextDecoder() };
const writing = (stream) => ({ write: (bytes) => (print(stream, bytes), bytes.length) });

function print(stream, bytes) {
  const text = streams[stream].decode(bytes, { stream: true }).slice(0, Math.max(left[stream], 0));
  const id = (stream === "stdout" && asked) || current;
  if (text) post({ type: "output", id, stream, text });
  if (left[stream] > 0 && (left[stream] -= bytes.length) <= 0) post({ type: "full", id });
}

async function start({ manifest, snapshot, program: compiled }) {
  delete work.start;
  deferCollection();
  const before = performance.now();
  const parts = await Parts.of(manifest, (bytes, total) => post({ type: "loading", bytes, total }));
  compiled ??= parts.fetch("pyodide.asm").then(WebAssembly.compileStreaming);
  const archives = ARCHIVES[snapshot];
  const memory = parts.plain(`memory-${snapshot}`);
  const files = Object.fromEntries(["stdlib", ...archives].map((name) => [name, parts.plain(name)]));
  const program = import(parts.url("pyodide"));
  const packed = memory.then(unpack);
  // Pyodide fetches by names of its own, and compiles what is compiled already.
  globalThis.fetch = async (url) => new Response(String(url).endsWith(".wasm") ? null : await files.stdlib);
  const { instantiateStreaming } = WebAssembly;
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  const loaded = loadPyodide({
    indexURL: new URL("./", manifest).href,
    lockFileContents: parts.lock,
    _loadSnapshot: packed.then(({ snapshot }) => snapshot),
    createPyodideModule: async (settings) => {
      const module = await (await program).default(settings);
      const { length, complete } = await packed;
      module._emscripten_resize_heap(length);
      complete(module.HEAPU8);
      return module;
    },
  });
  // Pyodide waits for ever for what did not come.
  const come = Promise.all([memory, program, compiled, ...Object.values(files)]);
  python = await Promise.race([loaded, come.then(() => loaded)]);
  WebAssembly.instantiateStreaming = instantiateStreaming;
  for (const name of archives) python.FS.writeFile(`/lib/${name}.zip`, await files[name]);
  // It would be held for good.
  delete python._api.config._loadSnapshot;
  python.setStdout(writing("stdout"));
  python.setStderr(writing("stderr"));
  python.registerJsModule("page", { ask, scrypt, pbkdf2 });
  python.registerJsModule("parts", { packages: parts.packages, fetch: (names) => fetchPackages(parts, names) });
  python.pyimport("sys").path.append("/lib/own.zip");
  const module = python.pyimport("begin").jobs();
  // Made once, not for each job.
  jobs = Object.fromEntries(["perform", "send", "close", "warm"].map((name) => [name, module[name]]));
  for (const name of ["page", "parts"]) python.unregisterJsModule(name);
  parts.tidy().then(() => post({ type: "kept" }));
  confine();
  post({ type: "ready", seconds: (performance.now() - before) / 1000, program: await compiled });
}

// Archives of packages, unpressed, as files of the runtime; their paths.
async function fetchPackages(parts, names) {
  const archives = await Promise.all(names.map((name) => parts.plain(name)));
  return archives.map((bytes, n) => {
    const path = `/tmp/${names[n]}.zip`;
    python.FS.writeFile(path, bytes);
    return path;
  });
}

function ask() {
  post({ type: "input", id: current });
  return new Promise((resolve) => (answered = resolve));
}

async function run({ id, job }) {
  current = id;
  left.stdout = left.stderr = MOST_CHARACTERS;
  post({ type: "begun", id });
  const before = performance.now();
  const tell = (test) => post({ type: "tested", id, test: JSON.parse(test) });
  const hearing = job.kind === "check" ? [tell] : [];
  const outcome = JSON.parse(await jobs.perform.callPromising(JSON.stringify(job), id, ...hearing));
  post({ type: "done", id, ...outcome, seconds: (performance.now() - before) / 1000 });
}

async function send({ id, number, request }) {
  current = id;
  left.stdout = left.stderr = MOST_CHARACTERS;
  asked = number;
  const sent = { ...request, body: toBase64(request.body) };
  const answer = JSON.parse(await jobs.send.callPromising(id, JSON.stringify(sent)));
  asked = null;
  post({ type: "answered", id, number, ...answer, body: fromBase64(answer.body ?? "") });
}

// What cannot be had now, the check itself asks for again.
async function warm() {
  await jobs.warm.callPromising().catch(() => {});
}

async function close({ id }) {
  jobs.close(id);
}

const work = { start, warm, run, send, close };
// Jobs are done one after the other; the start is the first. Only what is typed comes between.
let queue = Promise.resolve();
onmessage = ({ data }) => {
  // Python has None for undefined, not for null.
  if (data.type === "answer") return answered?.(data.text ?? undefined);
  queue = queue
    .then(() => work[data.type](data))
    .then(giveBack)
    .catch((error) => post({ type: "failed", error: String(error) }));
};
