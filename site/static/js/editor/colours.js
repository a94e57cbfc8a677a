// The colours of code: the classes that Pygments gives, so that edited code looks like all other code.
import { syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { highlightTree, tagHighlighter, tags as t } from "@lezer/highlight";
import { languageOf } from "./languages.js";
import { namesOf } from "./names.js";

const CLASSES = tagHighlighter([
  { tag: [t.keyword, t.definitionKeyword, t.controlKeyword], class: "k" },
  { tag: t.moduleKeyword, class: "kn" },
  { tag: t.operatorKeyword, class: "ow" },
  { tag: [t.bool, t.null, t.atom], class: "kc" },
  { tag: [t.string, t.special(t.string), t.attributeValue], class: "s" },
  { tag: t.escape, class: "se" },
  { tag: t.regexp, class: "sr" },
  { tag: [t.number, t.color, t.unit], class: "m" },
  { tag: t.function(t.definition(t.variableName)), class: "nf" },
  { tag: t.definition(t.className), class: "nc" },
  { tag: t.tagName, class: "nt" },
  { tag: t.attributeName, class: "na" },
  { tag: t.className, class: "nc" },
  { tag: t.comment, class: "c" },
]);
// In a template the delimiters stand out; elsewhere braces do not.
const DELIMITERS = tagHighlighter([{ tag: t.brace, class: "cp" }], { scope: (top) => top.name === "Template" });
const HIGHLIGHTERS = [CLASSES, DELIMITERS];

// A text as nodes in colour.
export async function colour(text, name) {
  const parts = document.createDocumentFragment();
  const language = await languageOf(name);
  let done = 0;
  for (const { from, to, classes } of language ? spansOf(language.language.parser.parse(text), text) : []) {
    const span = document.createElement("span");
    span.className = classes;
    span.textContent = text.slice(from, to);
    parts.append(text.slice(done, from), span);
    done = to;
  }
  parts.append(text.slice(done));
  return parts;
}

function spansOf(tree, text) {
  const spans = [];
  const put = (from, to, classes) => spans.push({ from, to, classes });
  highlightTree(tree, HIGHLIGHTERS, put);
  namesOf(tree, (from, to) => text.slice(from, to), put);
  return spans.sort((one, other) => one.from - other.from);
}

// The same colours while typing.
export function colours() {
  return [...HIGHLIGHTERS.map((one) => syntaxHighlighting(one)), names];
}

const names = ViewPlugin.fromClass(
  class {
    constructor(view) {
      this.decorations = nameMarks(view);
      this.tree = syntaxTree(view.state);
    }

    update(update) {
      const tree = syntaxTree(update.state);
      if (!update.docChanged && !update.viewportChanged && tree === this.tree) return;
      this.decorations = nameMarks(update.view);
      this.tree = tree;
    }
  },
  { decorations: (plugin) => plugin.decorations },
);

function nameMarks(view) {
  const marks = new RangeSetBuilder();
  const slice = (from, to) => view.state.sliceDoc(from, to);
  let done = 0;
  // A name at the seam of two ranges is seen twice.
  const add = (from, to, classes) => {
    if (from >= done) marks.add(from, (done = to), Decoration.mark({ class: classes }));
  };
  for (const { from, to } of view.visibleRanges) namesOf(syntaxTree(view.state), slice, add, from, to);
  return marks.finish();
}
