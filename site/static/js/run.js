// The Run button of a snippet: what is recorded gives way to what the code prints now, in this browser.
import { actionsOf, addExchange, button, outputOf } from "./card.js";
import { jobOf } from "./edits.js";
import { answer, missing, run, start, stop, unlessStopped } from "./runtime.js";
import { Screen } from "./screen.js";
import { read, write } from "./storage.js";

const RUNNABLE = 'figure[data-runs="browser"]:not([data-kind="text"])';
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const numbers = new WeakMap();
let kept;

export function startRun() {
  const figures = document.querySelectorAll(RUNNABLE);
  for (const figure of figures) equip(figure);
  document.addEventListener("run-snippet", ({ target }) => perform(target));
  if (figures.length) whenPythonRanHere(start);
}

// Gives a card its Run button.
export function equip(figure) {
  const pressed = button("Run", () => (pressed.hasAttribute("data-running") ? stop() : perform(figure)));
  pressed.className = "run";
  pressed.setAttribute("aria-label", `Run ${nameOf(figure)}`);
  // Who is about to press it, waits less.
  if (!isSparing()) {
    for (const intent of ["pointerenter", "focus"]) pressed.addEventListener(intent, () => start(), { once: true });
  }
  actionsOf(figure).prepend(pressed);
  if (figure.dataset.kind === "script") pressed.after(stepButton(figure));
}

// Beside Run: the same code, a line at a time.
function stepButton(figure) {
  const pressed = button("Step", async () => {
    const { step } = await import("./stepper/stepper.js");
    step(figure, pressed);
  });
  pressed.className = "by-step";
  pressed.setAttribute("aria-label", `Step through ${nameOf(figure)}`);
  return pressed;
}

// For readers who have run something here before, Python starts while the browser idles.
export function whenPythonRanHere(then) {
  if (read("ran") !== root.runtime || isSparing()) return;
  const idle = globalThis.requestIdleCallback ?? ((then) => setTimeout(then, 2000));
  idle(() => then());
}

// From now on it does, and works without a network.
export function ranHere() {
  write("ran", root.runtime);
  kept ??= import("./offline/offline.js").then(({ keepOffline }) => keepOffline()).catch(() => {});
}

const root = document.documentElement.dataset;
// Who pays for each byte has Python fetched only when asked for.
const isSparing = () => navigator.connection?.saveData;
const nameOf = (figure) => figure.dataset.snippet.split("/").at(-1);

async function perform(figure) {
  const pressed = actionsOf(figure).querySelector(".run");
  if (pressed.hasAttribute("data-running")) return;
  const screen = new Screen(outputOf(figure));
  screen.state(missing() || "Starting …");
  announce(figure, screen);
  if (missing()) return;
  running(pressed, figure, true);
  try {
    const parts = Promise.all([jobOf(figure), figure.hasAttribute("data-timeline") && loadTimeline()]);
    const [job] = (await unlessStopped(parts, hearing(figure, pressed, screen, null))) ?? [];
    if (!job) return;
    // Where the reader asks themselves, the recorded requests are only suggestions.
    const asked = figure.hasAttribute("data-quiet") ? { ...job, requests: "" } : job;
    const id = run(asked, hearing(figure, pressed, screen, job), numbers.get(figure));
    numbers.set(figure, id);
  } catch (error) {
    running(pressed, figure, false);
    screen.state(error.message);
  }
}

// What becomes of a run, as runtime.js tells it, shown on the card.
function hearing(figure, pressed, screen, job) {
  let begun = false;
  return {
    // Packages come while the code that imports them runs.
    loading: (bytes, total) =>
      screen.state(begun && bytes === total ? "Running …" : `Loading Python: ${megabytes(bytes)} of ${megabytes(total)} MB`),
    waiting: () => screen.state("Waiting for its turn …"),
    begun: () => {
      begun = true;
      screen.begin("Running …");
      announce(figure, screen);
    },
    output: (stream, text) => screen.write(stream, text),
    full: () => screen.note("More than 100,000 characters: the rest is not shown."),
    input: () => screen.ask(answer),
    done: (outcome) => {
      running(pressed, figure, false);
      show(outcome, screen, figure.hasAttribute("data-timeline"));
      announce(figure, screen);
      // What came of it is to be seen by who pressed the button, however long the code is.
      screen.line.scrollIntoView({ block: "nearest" });
      if (outcome.stopped) return;
      ranHere();
      const detail = { id: numbers.get(figure), job, outcome };
      figure.dispatchEvent(new CustomEvent("snippet-ran", { bubbles: true, detail }));
      if (job.kind === "app" && !outcome.error) openPanel(figure, screen, detail);
    },
    closed: () => figure.dispatchEvent(new CustomEvent("app-closed", { bubbles: true })),
  };
}

const announce = (figure, screen) => {
  document.querySelector("#status").textContent = `${nameOf(figure)}: ${screen.said}`;
};

async function openPanel(figure, screen, { id, job }) {
  try {
    const { openApp } = await import("./app/panel.js");
    openApp(figure, id, job);
  } catch (error) {
    screen.note(`The request bar could not be loaded (${error.message}). Are you offline?`);
  }
}

// Draws what Flask did; stays null where it cannot be loaded.
let timelineOf = null;

async function loadTimeline() {
  ({ timelineOf } = await import("./timeline/timeline.js").catch(() => ({ timelineOf: null })));
}

function show(outcome, screen, withTimelines) {
  screen.paint();
  const failed = Boolean(outcome.error && !outcome.stopped);
  screen.state(outcome.stopped ? outcome.error : whatCame(outcome), failed);
  for (const one of outcome.answers) {
    const exchange = addExchange(screen.output, one);
    if (withTimelines && timelineOf) exchange.append(timelineOf(one.timeline, one));
  }
  if (failed) screen.fail(outcome.error);
  screen.end();
}

// "Run here in 0.15 s · failed on line 3: ZeroDivisionError: division by zero"
function whatCame({ at, error, seconds }) {
  const took = `Run here in ${seconds.toFixed(2)} s`;
  if (!error) return took;
  const last = error.trimEnd().split("\n").at(-1);
  return `${took} · failed${at ? ` on line ${at.line}` : ""}: ${last.length > 120 ? `${last.slice(0, 120)}…` : last}`;
}

function running(pressed, figure, is) {
  pressed.textContent = is ? "Stop" : "Run";
  pressed.setAttribute("aria-label", `${pressed.textContent} ${nameOf(figure)}`);
  pressed.toggleAttribute("data-running", is);
  figure.toggleAttribute("data-running", is);
}
