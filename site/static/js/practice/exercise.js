// The page of an exercise: the editor stands open, Check runs the tests, what was done is kept.
import { add, button } from "../card.js";
import { edit, goTo } from "../edits.js";
import { missing, stop, warm } from "../runtime.js";
import { whenPythonRanHere } from "../run.js";
import { check, isCurrent } from "./check.js";
import { startHints } from "./hints.js";
import { follow, note, noteTyping, stateOf } from "./progress.js";
import { addMore, Results } from "./results.js";
import { Solution } from "./solution.js";
import { STATES } from "./states.js";


export function startExercise(place) {
  const page = new ExercisePage(place);
  page.start();
}

class ExercisePage {
  constructor(place) {
    this.place = place;
    this.slug = place.dataset.exercise;
    this.figure = place.querySelector("figure.snippet");
    this.bar = this.figure.querySelector(".check");
    this.pressed = this.bar.querySelector("button");
    this.results = new Results(place.querySelector(".tests"), (at) => goTo(this.figure, at));
    this.solution = new Solution(place, this.figure, this.slug);
    this.files = null;
  }

  start() {
    const { figure, pressed, slug } = this;
    pressed.addEventListener("click", () => (this.isChecking ? stop() : this.check()));
    figure.addEventListener("check-snippet", () => this.check());
    figure.addEventListener("snippet-changed", () => this.changed());
    figure.addEventListener("snippet-ran", ({ detail }) => this.sayIfNothingWasPrinted(detail));
    // Whoever begins to write, will check.
    figure.addEventListener("focusin", ({ target }) => target.closest(".editor") && warm());
    for (const intent of ["pointerenter", "focus"]) pressed.addEventListener(intent, warm, { once: true });
    whenPythonRanHere(warm);
    startHints(this.place, slug);
    if (/Mac|iP/.test(navigator.platform)) this.bar.querySelector(".mod").textContent = "⌘";
    follow(() => this.showState());
    this.showState();
    if (missing()) this.say(this.cannot);
    edit(figure, false);
  }

  get isChecking() {
    return this.pressed.hasAttribute("data-running");
  }

  get cannot() {
    return `${missing()} In a clone of this project it can be done with: flask practice start ${this.slug}`;
  }

  async check() {
    if (this.isChecking) return;
    if (missing()) return this.say(this.cannot);
    note(this.slug);
    this.running(true);
    this.say("Checking …");
    this.clear();
    try {
      await check(this.figure, {
        counting: (text) => this.count(text),
        tested: (test) => this.results.show(test ?? {}),
        done: (outcome) => this.done(outcome),
      });
    } catch (error) {
      this.running(false);
      this.say(error.message);
    }
  }

  running(is) {
    this.pressed.textContent = is ? "Stop" : "Check";
    this.pressed.toggleAttribute("data-running", is);
  }

  clear() {
    this.results.clear();
    this.explain(null);
    this.bar.querySelector(".to-first")?.remove();
    this.place.querySelector(".passed-note").hidden = true;
  }

  done({ checked, error, files }) {
    this.running(false);
    this.count("");
    this.files = files;
    if (!checked) {
      this.results.clear();
      this.say(error);
      return this.mark(null);
    }
    const { tests, passed } = checked;
    // What stopped the check may be why others seem to pass.
    if (checked.error) this.results.clear();
    else for (const test of tests) this.results.show(test);
    this.explain(checked.error);
    if (checked.error) this.say(`Not checked: ${checked.error.what}.`);
    else this.sayHowMany(tests);
    this.mark(checked.error?.at ?? tests.find(({ traceback }) => traceback)?.at ?? null);
    if (passed) this.pass();
  }

  sayHowMany(tests) {
    const passed = tests.filter(({ state }) => state === "passed").length;
    const all = tests.length === 1 ? "The test passes." : `All ${tests.length} tests pass.`;
    this.say(passed === tests.length ? all : `${passed} of ${tests.length} pass.`);
    const { failed } = this.results;
    if (!failed) return;
    const first = button("To the first that fails", () => failed.focus());
    first.className = "to-first";
    this.bar.querySelector(".verdict").after(first);
  }

  pass() {
    note(this.slug, { state: "passed" });
    this.place.querySelector(".passed-note").hidden = false;
  }

  // Why the check could not be done: what it is, where, and what to do.
  explain(error) {
    const stopped = this.place.querySelector(".stopped");
    stopped.replaceChildren();
    stopped.hidden = !error;
    if (!error) return;
    add(stopped, "p", "what", `${error.what}.`);
    if (error.at) this.results.addLine(stopped, error.at);
    if (error.code?.includes("Traceback")) addMore(stopped, "Traceback", error.code);
    else if (error.code) add(add(stopped, "pre", ""), "code", "", error.code);
    add(stopped, "p", "", `${error.remedy}.`);
  }

  // The failing line, as after a run.
  mark(at) {
    this.figure.dispatchEvent(new CustomEvent("snippet-checked", { bubbles: true, detail: { outcome: { at } } }));
  }

  changed() {
    noteTyping(this.slug);
    if (this.files && !this.isChecking) this.count(isCurrent(this.figure, this.files) ? "" : "Changed since");
  }

  say(text) {
    this.bar.querySelector(".verdict").textContent = text;
  }

  // What changes too often to be read out.
  count(text) {
    this.bar.querySelector(".counting").textContent = text;
  }

  showState() {
    const state = stateOf(this.slug);
    const shown = document.querySelector(".facts .state-of");
    shown.textContent = STATES[state];
    shown.dataset.state = state;
  }

  sayIfNothingWasPrinted({ job, outcome }) {
    const output = this.figure.querySelector(":scope > .output");
    if (job.kind === "app" || outcome.error || output.querySelector("pre")) return;
    add(output, "p", "more", "It printed nothing. Call your code and print what it returns to see it here.");
  }
}
