// A card whose code the reader edits: the editor in the place of the code, the edited code once that is closed,
// and what is to be said about it. Loaded with the first edit.
import { actionsOf, add } from "../card.js";
import { colour } from "./colours.js";
import { clearShownLine, markShownLine, titleOf } from "./failing.js";
import { offerOlder, offersOf, sayKept } from "./offers.js";
import { makeCaption, makePane, panesOf } from "./panes.js";
import { choiceOf } from "./tabs.js";
import { FilesView } from "./view.js";

const keysTo = (what) => `Escape, then Tab leaves the editor. Control and Enter, on a Mac Command and Enter, ${what} the code.`;
// The same for those who see it.
const SHOWN_KEYS = `${/Mac|iP/.test(navigator.platform) ? "⌘" : "Ctrl"} Enter runs · Escape, then Tab leaves the editor`;
let number = 0;

export class EditedCard {
  // `name` is the snippet's, or the key that an adopted job is kept under.
  constructor(figure, draft, { name, adopted = false }) {
    Object.assign(this, { figure, draft, name, adopted });
    clearShownLine(figure);
    if (!panesOf(figure).length) makePane(figure, draft.job.entry);
    // A plain fence has no file name until it is edited.
    if (!panesOf(figure)[0].caption) makeCaption(figure, draft.job.entry);
    this.panes = panesOf(figure).map((pane) => ({ ...pane, recorded: [...pane.code.childNodes], text: null }));
    this.first = this.panes[0];
    this.ranHere = false;
    draft.addEventListener("change", () => this.changed());
    draft.addEventListener("kept", () => sayKept(this));
    offerOlder(this);
  }

  toggle() {
    return this.isOpen ? this.close() : this.edit();
  }

  get isExercise() {
    return Boolean(this.figure.querySelector(":scope > .check"));
  }

  get isOpen() {
    return Boolean(this.place) && !this.place.hidden;
  }

  async edit(focus = true) {
    this.endComparison?.();
    await (this.built ??= this.build());
    this.show(true);
    if (focus) this.view.focus();
  }

  // The cursor to a line of a file, counted from 1 in the whole file.
  async goTo({ file, line }) {
    await this.edit();
    if (!this.view.states.has(file)) return;
    this.choose(file);
    this.view.goTo(line - this.draft.shown(file).hidden);
  }

  close() {
    this.show(false);
    return this.refresh();
  }

  async build() {
    const { place, panel } = this.makePlace();
    this.place = place;
    place.hidden = true;
    const describedBy = `${panel.id}-keys`;
    add(place, "p", "visually-hidden", keysTo(this.isExercise ? "check" : "run")).id = describedBy;
    if (!this.isExercise) add(place, "p", "keys", SHOWN_KEYS).ariaHidden = "true";
    const on = {
      changed: (name, text) => this.draft.type(name, text),
      run: () => this.figure.dispatchEvent(new CustomEvent(`${this.isExercise ? "check" : "run"}-snippet`, { bubbles: true })),
    };
    const view = new FilesView(panel, { label: (name) => `Code of ${name}`, describedBy, on });
    const { names } = this.draft;
    await Promise.all(names.map((name) => view.add(name, this.draft.shown(name))));
    this.choose = choiceOf(names, place, panel, (name) => {
      view.show(name);
      this.figure.dataset.tab = name;
    });
    this.choose(names.includes(this.first.name) ? this.first.name : this.draft.job.entry);
    this.view = view;
    this.mark();
  }

  // Where the code is shown, for an editor or a comparison.
  makePlace() {
    const place = document.createElement("div");
    place.className = "editor";
    const panel = add(place, "div", "panel");
    panel.id = `editor-${++number}`;
    this.first.pre.before(place);
    return { place, panel };
  }

  // The editor, or the code as text.
  show(open) {
    this.place.hidden = !open;
    // Which file is open, for Copy.
    if (open) this.figure.dataset.tab = this.view.current;
    else delete this.figure.dataset.tab;
    this.cover(open);
    const pressed = actionsOf(this.figure).querySelector(".edit");
    pressed.textContent = open ? "Done" : "Edit";
    const label = this.name.split("/").at(-1);
    pressed.setAttribute("aria-label", open ? `Done editing ${label}` : `Edit ${label}`);
  }

  // What stands in the place of the code hides it, and the names of files that tabs show.
  cover(covered) {
    this.figure.toggleAttribute("data-covered", covered);
    for (const { pre, caption } of this.panes) {
      pre.hidden = covered;
      if (caption?.matches("figcaption") && caption !== this.first.caption) caption.hidden = covered;
    }
    if (covered && this.first.pre.parentElement.matches("details")) this.first.pre.parentElement.open = true;
  }

  changed() {
    if (this.failed) this.fail(null);
    this.catchUp();
    this.refresh();
    this.figure.dispatchEvent(new CustomEvent("snippet-changed", { bubbles: true }));
  }

  // The editor shows what was changed elsewhere: by Reset, by another tab, at another card of the same snippet.
  catchUp() {
    if (!this.view) return;
    const { names } = this.draft;
    const { states } = this.view;
    if (names.length !== states.size || !names.every((name) => states.has(name))) return this.buildAgain();
    for (const name of names) this.view.set(name, this.draft.shown(name).text);
  }

  // An older version's edit may have other files.
  buildAgain() {
    const wasOpen = this.isOpen;
    this.show(false);
    this.place.remove();
    this.view.destroy();
    this.place = this.view = this.built = null;
    if (wasOpen) this.edit();
  }

  // Shown code, badge and the word about the recorded output, as the draft has it.
  async refresh() {
    this.sayEdited();
    await Promise.all(this.panes.map((pane) => this.fill(pane)));
    this.mark();
  }

  async fill(pane) {
    // Of a job that was not fetched, the page shows nothing by itself.
    const changed = pane.name in this.draft.changed || (this.adopted && pane.name in this.draft.files);
    const text = changed ? this.draft.shown(pane.name).text.trimEnd() : null;
    if (text === pane.text && (!pane.plain || this.isOpen)) return;
    Object.assign(pane, { text, plain: changed });
    if (!changed) return pane.code.replaceChildren(...pane.recorded);
    // While it is hidden, only Copy reads it.
    pane.code.textContent = text;
    if (this.isOpen) return;
    const parts = await colour(text, pane.name);
    if (pane.text !== text) return;
    pane.code.replaceChildren(parts);
    pane.plain = false;
  }

  sayEdited() {
    const { edited } = this.draft;
    this.figure.querySelector(".badge.edited")?.remove();
    if (edited) add(this.first.caption, "span", "badge edited", "Edited");
    const output = this.figure.querySelector(":scope > .output");
    output?.querySelector(":scope > .of-original")?.remove();
    if (!edited || this.ranHere || this.adopted || !output) return;
    output.prepend(add(output, "p", "of-original", "Recorded from the original code"));
  }

  // After a run: the line of the reader's code that failed.
  fail(at) {
    this.failed = at;
    this.view?.unmark();
    clearShownLine(this.figure);
    this.mark();
  }

  // The output on the card is no longer the recorded one.
  ran(at) {
    this.ranHere = true;
    this.fail(at);
  }

  mark() {
    if (!this.failed) return;
    const { file, line } = this.failed;
    if (!this.isOpen) markShownLine(this.figure, this.draft, this.failed);
    if (this.view?.states.has(file)) this.view.mark(file, line - this.draft.shown(file).hidden, titleOf(line));
  }

  // What the menu of the card offers, by label.
  menu() {
    return offersOf(this);
  }

  compare() {
    return import("./compare.js").then(({ compare }) => compare(this));
  }
}
