// Check: the learner's files against the tests of the exercise, in the worker, with an end to what never ends.
import { filesOf, jobOf } from "../edits.js";
import { ranHere } from "../run.js";
import { renew, run, stop, unlessStopped } from "../runtime.js";

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const PATIENCE_MS = 400;

// Checks the figure's code. `on` hears counting(text), tested(test) and in the end done({checked, error, files}): `error` says
// why there is no result, '' where there is one. Throws where the exercise cannot be fetched.
export async function check(figure, on) {
  const stopped = ({ error }) => on.done({ checked: null, error, files: {} });
  const job = await unlessStopped(jobOf(figure), { done: stopped });
  if (!job) return;
  const { tests, files, requests, timeout, named } = job;
  const { [requests]: _, ...checkedFiles } = files;
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const clock = new Clock(timeout, () => stop(tooLong(timeout, names.get(clock.running))));
  const waiting = setTimeout(() => on.counting("Starting Python …"), PATIENCE_MS);
  run({ kind: "check", files: checkedFiles, tests }, {
    loading: (bytes, total) => {
      clearTimeout(waiting);
      on.counting(bytes === total ? "Starting …" : `Loading Python: ${megabytes(bytes)} of ${megabytes(total)} MB`);
      // It is the network that takes this time.
      clock.again();
    },
    begun: () => {
      clearTimeout(waiting);
      on.counting("");
      clock.start();
    },
    tested: (test) => {
      clock.running = test?.state === "running" ? test.test : "";
      on.tested(test);
    },
    done: ({ checked = null, error, stopped = false, spoiled = false }) => {
      clearTimeout(waiting);
      clock.end();
      on.done({ checked, error: checked ? "" : error, files: checkedFiles });
      if (stopped) return;
      ranHere();
      // Code that has changed Python itself would have a say in the next check too.
      if (spoiled) renew();
    },
  });
}

// Whether the files are still those of a check.
export const isCurrent = (figure, files) =>
  Object.entries(files).every(([name, text]) => filesOf(figure)?.[name] === text);

function tooLong(seconds, name) {
  const where = name ? ` in “${name}”` : " before the first test";
  return `Still running after ${seconds} s${where}: look for a loop that never ends.`;
}

// A time limit, which starts once Python has begun.
class Clock {
  constructor(seconds, over) {
    Object.assign(this, { seconds, over, running: "", timer: null });
  }

  start() {
    this.timer = setTimeout(this.over, this.seconds * 1000);
  }

  again() {
    if (this.timer === null) return;
    clearTimeout(this.timer);
    this.start();
  }

  end() {
    clearTimeout(this.timer);
    this.timer = null;
  }
}
