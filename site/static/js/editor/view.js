// CodeMirror, set up for a snippet's files: one view, and a state with its own history for each file.
import "./styles.js";
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import { Annotation, EditorState, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { colours } from "./colours.js";
import { indentOf, languageOf } from "./languages.js";

const TAB_LEAVES_MS = 60_000;
const fromOutside = Annotation.define();

export class FilesView {
  // `label(name)` names the field; `on` hears changed(name, text) and run(); `describedBy` is the id of a description.
  constructor(parent, { label, describedBy, on, extra = () => [] }) {
    Object.assign(this, { label, describedBy, on, extra });
    this.states = new Map();
    this.current = "";
    this.view = new EditorView({ parent });
  }

  // A file; its first `hidden` lines are not shown, but counted.
  async add(name, { text, hidden }) {
    const language = await languageOf(name);
    const extensions = [this.common(name, hidden), language ?? [], this.extra(name)];
    this.states.set(name, EditorState.create({ doc: text, extensions }));
  }

  common(name, hidden) {
    const run = () => (this.on.run?.(), true);
    return [
      lineNumbers({ formatNumber: (line) => String(line + hidden) }),
      history(),
      indentOnInput(),
      indentUnit.of(" ".repeat(indentOf(name))),
      EditorState.tabSize.of(4),
      bracketMatching(),
      colours(),
      failing,
      search({ top: true }),
      keymap.of([
        { key: "Mod-Enter", run, preventDefault: true },
        ...searchKeymap,
        ...historyKeymap,
        indentWithTab,
        ...defaultKeymap,
      ]),
      EditorView.domEventHandlers({ keydown: leaving, beforeinput: typedOver }),
      EditorView.contentAttributes.of({
        "aria-label": this.label(name),
        // Also where it cannot be typed into.
        tabindex: "0",
        ...(this.describedBy && { "aria-describedby": this.describedBy }),
      }),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged || update.transactions.some((one) => one.annotation(fromOutside))) return;
        this.on.changed(name, update.state.doc.toString());
      }),
    ];
  }

  show(name) {
    if (this.current) this.states.set(this.current, this.view.state);
    this.current = name;
    this.view.setState(this.states.get(name));
  }

  // Puts a text that was not typed here, so that it can be undone like any other change.
  set(name, text) {
    const state = this.stateOf(name);
    if (state.doc.toString() === text) return;
    const changes = { from: 0, to: state.doc.length, insert: text };
    this.apply(name, { changes, annotations: fromOutside.of(true) });
  }

  // Marks a line, counted from 1 in what is shown; 0 marks none.
  mark(name, line, title = "") {
    const { doc } = this.stateOf(name);
    const at = line >= 1 && line <= doc.lines ? doc.line(line).from : -1;
    this.apply(name, { effects: fail.of({ at, title }) });
    if (at >= 0 && name === this.current) this.view.dispatch({ effects: EditorView.scrollIntoView(at) });
  }

  // The cursor to a line of the shown file, counted from 1.
  goTo(line) {
    const { doc } = this.view.state;
    const at = doc.line(Math.min(Math.max(line, 1), doc.lines)).from;
    this.view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "nearest", yMargin: 48 }) });
    this.view.focus();
  }

  unmark() {
    for (const name of this.states.keys()) this.mark(name, 0);
  }

  stateOf(name) {
    return name === this.current ? this.view.state : this.states.get(name);
  }

  apply(name, transaction) {
    if (name === this.current) this.view.dispatch(transaction);
    else this.states.set(name, this.states.get(name).update(transaction).state);
  }

  focus() {
    this.view.focus();
  }

  destroy() {
    this.view.destroy();
  }
}

// Escape, then Tab leaves, without the hurry of CodeMirror's own two seconds.
function leaving(event, view) {
  if (event.key === "Escape") setTimeout(() => view.setTabFocusMode(TAB_LEAVES_MS));
}

// Typing over a selection: done by the browser, it would put styles into the page that the site's policy forbids.
function typedOver(event, view) {
  const { data, inputType, isComposing } = event;
  if (inputType !== "insertText" || !data || isComposing || view.state.selection.main.empty) return false;
  view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
  event.preventDefault();
  return true;
}

const fail = StateEffect.define();
const failing = StateField.define({
  create: () => Decoration.none,
  update(marks, { docChanged, effects }) {
    if (docChanged) return Decoration.none;
    for (const { value } of effects.filter((effect) => effect.is(fail))) {
      const line = Decoration.line({ class: "failing", attributes: { title: value.title } });
      marks = value.at < 0 ? Decoration.none : Decoration.set([line.range(value.at)]);
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

