// A line of the reader's code, marked in the code as it is shown: the one that failed, or the next step.
import { add } from "../card.js";
import { panesOf } from "./panes.js";

export const titleOf = (line) => `Line ${line} failed`;

export function clearShownLine(figure, className = "failing-line") {
  for (const mark of figure.querySelectorAll(`.${className}`)) mark.remove();
}

// Marks it where the shown code is, without doubt, those lines of the file; a card may show any part of it.
export function markShownLine(figure, { files }, { file, line }, className = "failing-line", title = titleOf(line)) {
  clearShownLine(figure, className);
  const pane = panesOf(figure).find(({ name }) => name === file);
  if (!pane || !(file in files)) return;
  const text = files[file];
  const part = pane.code.textContent.trimEnd();
  const start = text.indexOf(part);
  if (start < 0 || start !== text.lastIndexOf(part)) return;
  const row = line - text.slice(0, start).split("\n").length;
  if (row < 0 || row >= part.split("\n").length) return;
  const mark = add(pane.code, "span", className);
  mark.title = title;
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", mark.title);
  mark.style.top = `${row}lh`;
  pane.code.prepend(mark);
}
