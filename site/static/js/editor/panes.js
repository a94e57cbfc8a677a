// The panes of a card: each a file's name and the code that is shown of it.
import { add } from "../card.js";

export function panesOf(figure) {
  const codes = figure.querySelectorAll(":scope > pre > code, :scope > details > pre > code");
  return [...codes].map((code) => {
    const pre = code.parentElement;
    const caption = pre.parentElement === figure ? captionBefore(pre) : pre.parentElement.querySelector("summary");
    const name = (caption?.querySelector(".file") ?? caption?.firstChild)?.textContent.trim() ?? "";
    return { code, pre, caption, name };
  });
}

function captionBefore(pre) {
  let before = pre.previousElementSibling;
  while (before && !before.matches("figcaption")) before = before.previousElementSibling;
  return before;
}

// For a card that came without any.
export function makePane(figure, name) {
  const pre = document.createElement("pre");
  add(pre, "code");
  figure.append(pre);
  makeCaption(figure, name);
}

export function makeCaption(figure, name) {
  const caption = document.createElement("figcaption");
  add(caption, "span", "file", name);
  figure.prepend(caption);
}
