// Plain Python fences: snippets without a file, which people's own notes live from. They run like any other.
import { textToCopy } from "./copy.js";

const PYTHON = ["python", "py", "python3"];
const APP = /^(?:app\s*=|def create_app\b)/m;

// Marks the fences as what they are: from here on they are cards like the others.
export function startFences() {
  const figures = [...document.querySelectorAll("figure.code")].filter(({ dataset }) => PYTHON.includes(dataset.language));
  figures.forEach((figure, n) => {
    const kind = APP.test(figure.querySelector("code").textContent) ? "app" : "script";
    const snippet = `${location.pathname.replace(/^\/|\/$/g, "")}/example-${n + 1}.py`.replace(/^\//, "");
    Object.assign(figure.dataset, { runs: "browser", kind, snippet, fence: "" });
  });
}

// The job of a fence: its text is the only file.
export function jobOfFence(figure) {
  const text = textToCopy(figure.querySelector("pre > code"));
  const entry = figure.dataset.kind === "app" ? "app.py" : figure.dataset.snippet.split("/").at(-1);
  return { kind: figure.dataset.kind, entry, files: { [entry]: text }, requests: "", version: versionOf(text), pins: [] };
}

// Another text is another version; two that share a number are no harm.
function versionOf(text) {
  let number = 5381;
  for (const letter of text) number = (number * 33 + letter.codePointAt(0)) >>> 0;
  return number.toString(16);
}
