// The worker in which Python runs. Its only door is a small message protocol:
//   in   {type: "start", runtime}       the URL of the folder with Pyodide and the packages
//        {type: "run", id, job}         a job as site/static/py/job.py describes it
//   out  {type: "ready", seconds}
//        {type: "output", id, stream, text}    stream is "stdout" or "stderr"
//        {type: "done", id, error, seconds}    error is "" or the traceback
//        {type: "failed", error}        the runtime itself could not start
import { loadPyodide } from "pyodide";

let python;
let current = null;

const say = (stream) => ({ write: (bytes) => (post(stream, bytes), bytes.length) });
const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };

function post(stream, bytes) {
  const text = decoders[stream].decode(bytes, { stream: true });
  if (text) postMessage({ type: "output", id: current, stream, text });
}

async function start({ runtime }) {
  const before = performance.now();
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

async function run({ id, job }) {
  current = id;
  const before = performance.now();
  const perform = python.pyimport("job").perform;
  const error = await perform.callPromising(JSON.stringify(job));
  postMessage({ type: "done", id, error, seconds: (performance.now() - before) / 1000 });
  current = null;
}

// Messages are taken one after the other; the start is the first.
let queue = Promise.resolve();
onmessage = ({ data }) => {
  const work = { start, run }[data.type];
  queue = queue.then(() => work(data)).catch((error) => postMessage({ type: "failed", error: String(error) }));
};
