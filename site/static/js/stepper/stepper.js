// Step: runs a script once more and records its steps (site/static/py/stepper.py says what a recording has), to be gone
// through forward and back below its code.
import { outputOf } from "../card.js";
import { closeEditor, edit, jobOf } from "../edits.js";
import { clearShownLine, markShownLine } from "../editor/failing.js";
import { ranHere } from "../run.js";
import { answer, missing, run, stop, unlessStopped } from "../runtime.js";
import { Screen } from "../screen.js";
import { Walk } from "./walk.js";

const MARK = "step-line";
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const walks = new WeakMap();

export async function step(figure, pressed) {
  if (pressed.hasAttribute("data-running")) return stop();
  walks.get(figure)?.close();
  const screen = new Screen(outputOf(figure));
  screen.state(missing() || "Starting …");
  if (missing()) return;
  running(pressed, true);
  try {
    const job = await unlessStopped(jobOf(figure), { done: (outcome) => ended(outcome) });
    if (job) run({ ...job, kind: "steps" }, hearing(job));
  } catch (error) {
    running(pressed, false);
    screen.state(error.message);
  }

  function hearing(job) {
    return {
      loading: (bytes, total) => screen.state(`Loading Python: ${megabytes(bytes)} of ${megabytes(total)} MB`),
      waiting: () => screen.state("Waiting for its turn …"),
      begun: () => screen.state("Recording its steps …"),
      input: () => screen.ask(answer),
      done: (outcome) => ended(outcome, job),
    };
  }

  function ended(outcome, job) {
    running(pressed, false);
    const { error, stopped, recording, printed } = outcome;
    if (stopped) return screen.state(error);
    ranHere();
    if (recording?.steps.length) return walk(figure, pressed, job, { ...recording, printed, error });
    // Not even one line of it ran.
    screen.begin("");
    screen.state("There are no steps.", Boolean(error));
    screen.fail(error);
    screen.end();
  }
}

async function walk(figure, pressed, job, recording) {
  const wasOpen = await closeEditor(figure);
  outputOf(figure).querySelector(":scope > .state")?.remove();
  figure.toggleAttribute("data-stepping", true);
  const { signal, abort } = aborting();
  const shown = new Walk(job, recording, {
    at: ({ event, ...at }) => {
      clearShownLine(figure, MARK);
      if (event === "end") return;
      markShownLine(figure, job, at, MARK, `Line ${at.line}`);
      bringIntoView(figure.querySelector(`.${MARK}`), shown.place);
    },
    close: (focus) => {
      abort();
      walks.delete(figure);
      clearShownLine(figure, MARK);
      figure.removeAttribute("data-stepping");
      if (wasOpen) edit(figure, false);
      if (focus) pressed.focus();
    },
  });
  walks.set(figure, shown);
  outputOf(figure).before(shown.place);
  shown.begin();
  // Who runs or edits the code is done with the steps that it had.
  const other = ({ target }) => target.closest(".run, .edit") && shown.close(false);
  figure.addEventListener("click", other, { capture: true, signal });
}

// Of code longer than the window: the line, above the panel.
function bringIntoView(line, panel) {
  if (!line) return;
  line.style.scrollMarginBlockEnd = `${panel.offsetHeight + 16}px`;
  line.scrollIntoView({ block: "nearest" });
}

function aborting() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function running(pressed, is) {
  pressed.textContent = is ? "Stop" : "Step";
  pressed.toggleAttribute("data-running", is);
}
