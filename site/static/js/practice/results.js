// The tests of an exercise as a list: what became of each, and for a failed one what was called, expected and got.
import { add, button } from "../card.js";

const SAID = { running: "is running", passed: "passed", failed: "failed" };

export class Results {
  // `goTo(at)` leads to a line of the learner's.
  constructor(list, goTo) {
    this.list = list;
    this.goTo = goTo;
    this.items = new Map([...list.children].map((item) => [item.dataset.test, item]));
  }

  clear() {
    for (const id of this.items.keys()) this.show({ id, state: "" });
  }

  // As checking.check tells of a test, also while it is running.
  show({ id, test, state, ...told }) {
    const item = this.items.get(id ?? test);
    // Code under a check can tell of whatever it likes.
    if (!item) return;
    const name = item.querySelector(".name");
    item.replaceChildren(name);
    item.removeAttribute("tabindex");
    if (Object.hasOwn(SAID, state)) item.dataset.state = state;
    else delete item.dataset.state;
    if (item.dataset.state) add(item, "span", "visually-hidden", `: ${SAID[state]}`);
    if (state !== "failed") return;
    item.tabIndex = -1;
    this.explain(add(item, "div", "failure"), told);
  }

  explain(place, { call, expected, got, message, at, traceback, printed }) {
    const facts = add(place, "dl", "");
    for (const [label, text] of Object.entries({ Call: call, Expected: expected, Got: got })) {
      if (!text) continue;
      add(facts, "dt", "", label);
      add(add(add(facts, "dd", ""), "pre", ""), "code", "", String(text));
    }
    if (message) add(place, "p", "message", String(message));
    if (at) this.addLine(place, at);
    addMore(place, "Traceback", traceback);
    addMore(place, "What your code printed", printed);
  }

  addLine(place, at) {
    const line = add(place, "p", "line", "");
    line.append(button(`${at.file}, line ${at.line}`, () => this.goTo(at)), " ");
    if (at.text) add(line, "code", "", at.text);
  }

  // The first that failed.
  get failed() {
    return this.list.querySelector(':scope > [data-state="failed"]');
  }
}

export function addMore(place, label, text) {
  if (!text) return;
  const more = add(place, "details", "");
  add(more, "summary", "", label);
  add(add(more, "pre", ""), "samp", "", String(text).trimEnd());
}
