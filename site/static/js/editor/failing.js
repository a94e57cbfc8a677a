// The line of the reader's code that failed, marked in the code as it is shown.
import { add } from "../card.js";
import { panesOf } from "./panes.js";

export const titleOf = (line) => `Line ${line} failed`;

export function clearShownLine(figure) {
  for (const mark of figure.querySelectorAll(".failing-line")) mark.remove();
}

// Marks it where the shown code is, without doubt, those lines of the file; a card may show any part of it.
export function markShownLine(figure, draft, { file, line }) {
  clearShownLine(figure);
  const pane = panesOf(figure).find(({ name }) => name === file);
  if (!pane || !(file in draft.files)) return;
  const text = draft.files[file];
  const part = pane.code.textContent.trimEnd();
  const start = text.indexOf(part);
  if (start < 0 || start !== text.lastIndexOf(part)) return;
  const row = line - text.slice(0, start).split("\n").length;
  if (row < 0 || row >= part.split("\n").length) return;
  const mark = add(pane.code, "span", "failing-line");
  mark.title = titleOf(line);
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", mark.title);
  mark.style.top = `${row}lh`;
  pane.code.prepend(mark);
}
