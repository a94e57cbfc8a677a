// The panel in which a recording is gone through: where it stands, in words, what the names hold, what is printed.
import { add, button } from "../card.js";

const PLACES = {
  "<listcomp>": "list comprehension",
  "<dictcomp>": "dict comprehension",
  "<setcomp>": "set comprehension",
  "<genexpr>": "generator expression",
  "<lambda>": "lambda",
};

export class Walk {
  // `on` hears at(step) and close(focus): whether the keyboard was in the panel.
  constructor(job, recording, on) {
    Object.assign(this, { job, recording, on, index: 0 });
    this.place = document.createElement("section");
    this.place.className = "stepper";
    this.place.ariaLabel = `Steps of ${job.entry}`;
    // It may have more than there is room for.
    this.place.tabIndex = -1;
    this.place.addEventListener("keydown", (event) => this.onKey(event));
    this.makeControls();
    this.said = add(this.place, "p", "said");
    this.said.setAttribute("role", "status");
    this.names = add(this.place, "div", "names");
    const printed = add(this.place, "pre", "printed");
    printed.ariaLabel = "Printed so far";
    this.printed = add(printed, "samp");
  }

  makeControls() {
    const controls = add(this.place, "div", "controls");
    const to = (label, target) => {
      const made = button(label, () => this.show(target()));
      controls.append(made);
      return made;
    };
    this.back = to("Back", () => this.index - 1);
    this.next = to("Next", () => this.index + 1);
    this.slider = add(controls, "input");
    Object.assign(this.slider, { type: "range", min: 1, max: this.recording.steps.length, value: 1 });
    this.slider.ariaLabel = "Step";
    this.slider.addEventListener("input", () => this.show(this.slider.valueAsNumber - 1));
    this.count = add(controls, "span", "count");
    const close = button("Close", () => this.close());
    controls.append(close);
  }

  begin() {
    this.show(0);
    this.next.focus({ preventScroll: true });
    this.place.scrollIntoView({ block: "nearest" });
  }

  close(focus = this.place.contains(document.activeElement)) {
    this.place.remove();
    this.on.close(focus);
  }

  onKey(event) {
    const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === "Escape") this.close();
    else if (way && event.target !== this.slider) this.show(this.index + way);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  show(index) {
    const { steps } = this.recording;
    this.index = Math.min(Math.max(index, 0), steps.length - 1);
    const step = steps[this.index];
    this.slider.valueAsNumber = this.index + 1;
    this.slider.ariaValueText = `${this.index + 1} of ${steps.length}`;
    this.count.textContent = `${this.index + 1} of ${steps.length}`;
    // Still to be reached by the keyboard, which may be on one of them.
    this.back.ariaDisabled = String(this.index === 0);
    this.next.ariaDisabled = String(this.index === steps.length - 1);
    this.said.replaceChildren(...this.wordsOf(step));
    this.names.replaceChildren(...step.frames.map((frame, depth) => this.tableOf(frame, this.heldBefore(depth, frame.name))));
    this.printed.textContent = this.recording.printed.slice(0, step.printed);
    this.on.at(step);
  }

  wordsOf({ event, file, line, about, frames }) {
    const name = placeOf(frames.at(-1), this.job.entry);
    if (event === "line") return [`Next, line ${line}: `, code(this.job.files[file]?.split("\n")[line - 1]?.trim() ?? "")];
    if (event === "return") return [code(name), " returns ", code(about)];
    if (event === "yield") return [code(name), " yields ", code(about), " and waits"];
    if (event === "await") return [code(name), " waits; others may run"];
    if (event === "raise") return [`Line ${line} raises `, code(about)];
    if (this.recording.cut) return ["There is more: only the first 1,000 steps are recorded."];
    const error = this.recording.error.trimEnd().split("\n").at(-1);
    return error ? ["It ends with ", code(error)] : ["It has ended."];
  }

  // What the same frame held a step ago, by name.
  heldBefore(depth, name) {
    const before = this.recording.steps[this.index - 1]?.frames[depth];
    return before?.name === name ? new Map(before.variables) : new Map();
  }

  tableOf(frame, before) {
    const table = document.createElement("table");
    add(table, "caption", "", placeOf(frame, this.job.entry));
    const body = add(table, "tbody", "");
    for (const [name, position] of frame.variables) {
      const row = add(body, "tr", "");
      const head = add(row, "th", "");
      head.scope = "row";
      head.append(code(name));
      const cell = add(row, "td", "");
      cell.append(code(this.recording.values[position]));
      if (before.get(name) === position) continue;
      row.className = "changed";
      add(cell, "span", "visually-hidden", " (new)");
    }
    if (!frame.variables.length) add(add(body, "tr", ""), "td", "none", "no names yet");
    return table;
  }
}

const placeOf = ({ name }, entry) => (name === "<module>" ? entry : (PLACES[name] ?? `${name}()`));

function code(text) {
  const made = document.createElement("code");
  made.textContent = text;
  return made;
}
