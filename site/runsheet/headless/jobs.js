// Gives the site's worker one job after the other; each answer as {output, errors, error, answers, checked}.
// A job that is still running at its limit, in milliseconds, costs its worker: the next one gets a new worker.
async ([address, manifest, jobs]) => {
  const answers = [];
  let [worker, job, limit, finish] = [];
  const done = new Promise((resolve) => (finish = resolve));
  const end = (failed) => {
    worker.terminate();
    finish({ answers, failed });
  };

  const start = () => {
    worker = new Worker(address, { type: "module" });
    worker.onmessage = ({ data }) => on[data.type]?.(data);
    worker.onerror = ({ message }) => end(message);
    worker.postMessage({ type: "start", manifest, snapshot: "flask" });
    // As on the page of an exercise.
    if (jobs.some(({ job }) => job.kind === "check")) worker.postMessage({ type: "warm" });
  };
  const next = () => {
    if (answers.length === jobs.length) return end("");
    job = { output: "", errors: "" };
    worker.postMessage({ type: "run", id: answers.length, job: jobs[answers.length].job });
    again();
  };
  const again = () => {
    clearTimeout(limit);
    limit = setTimeout(stop, jobs[answers.length].limit);
  };
  const stop = () => {
    worker.terminate();
    answers.push({ ...job, error: `still ran after ${jobs[answers.length].limit / 1000} s`, answers: [], checked: null });
    job = null;
    start();
  };
  const on = {
    ready: next,
    failed: ({ error }) => end(error),
    // A package comes when it is first imported: that is not the job's time.
    loading: () => job && again(),
    output: ({ stream, text }) => (job[stream === "stdout" ? "output" : "errors"] += text),
    done: ({ error, answers: given, checked }) => {
      clearTimeout(limit);
      answers.push({ ...job, error, answers: given, checked });
      worker.postMessage({ type: "close", id: answers.length - 1 });
      next();
    },
  };
  start();
  return done;
}
