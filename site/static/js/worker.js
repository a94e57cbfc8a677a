// The worker in which Python runs. Its only door is a small message protocol:
//   in   {type: "start", runtime}            the URL of the folder with Pyodide and the packages
//        {type: "run", id, job}              a job as site/static/py/job.py describes it
//   out  {type: "loading", bytes}            so much of the runtime has come
//        {type: "ready", seconds}
//        {type: "begun", id}
//        {type: "output", id, stream, text}  stream is "stdout" or "stderr"
//        {type: "full", id}                  more was printed than is sent
//        {type: "done", id, error, answers, seconds}
//        {type: "failed", error}             the runtime itself could not start
import { loadPyodide } from "pyodide";

let python;
let current = null;

const say = (stream) => ({ write: (bytes) => (post(stream, bytes), bytes.length) });
const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

// A loop that prints for ever must not flood the page: what is past the bound only counts as "more".
const MOST_CHARACTERS = 100_000;
let left = 0;

function post(stream, bytes) {
  const text = decoders[stream].decode(bytes, { stream: true }).slice(0, Math.max(left, 0));
  if (text) postMessage({ type: "output", id: current, stream, text });
  if (left > 0 && (left -= bytes.length) <= 0) postMessage({ type: "full", id: current });
}

async function start({ runtime }) {
  const before = performance.now();
  globalThis.fetch = counting(globalThis.fetch);
  const [loaded, packages] = await Promise.all([
    loadPyodide({ indexURL: runtime }),
    fetch(`${runtime}packages.zip`).then((answer) => answer.arrayBuffer()),
  ]);
  python = loaded;
  python.unpackArchive(packages, "zip", { extractDir: python.runPython("import site; site.getsitepackages()[0]") });
  python.setStdout(say("stdout"));
  python.setStderr(say("stderr"));
  python.runPython("import job");
  postMessage({ type: "ready", seconds: (performance.now() - before) / 1000 });
}

// Fetches as before, and says how many bytes have come in all.
function counting(fetch) {
  let bytes = 0;
  return async (...request) => {
    const answer = await fetch(...request);
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    const count = new TransformStream({
      transform(chunk, controller) {
        bytes += chunk.byteLength;
        postMessage({ type: "loading", bytes });
        controller.enqueue(chunk);
      },
    });
    return new Response(answer.body.pipeThrough(count), { headers: answer.headers });
  };
}

async function run({ id, job }) {
  current = id;
  left = MOST_CHARACTERS;
  postMessage({ type: "begun", id });
  const before = performance.now();
  const perform = python.pyimport("job").perform;
  const outcome = JSON.parse(await perform.callPromising(JSON.stringify(job)));
  postMessage({ type: "done", id, ...outcome, seconds: (performance.now() - before) / 1000 });
  current = null;
}

// Messages are taken one after the other; the start is the first.
let queue = Promise.resolve();
onmessage = ({ data }) => {
  const work = { start, run }[data.type];
  queue = queue.then(() => work(data)).catch((error) => postMessage({ type: "failed", error: String(error) }));
};
