// Copy buttons. Prompts stay behind, and so does what a session printed.
import { actionsOf, button } from "./card.js";
import { openText } from "./edits.js";

const DONE_MS = 1500;

export function startCopy(root = document) {
  for (const figure of root.querySelectorAll("figure.code, figure.snippet")) {
    const code = figure.querySelector("code");
    if (!code || code.closest(".exchange, details")) continue;
    const pressed = button("Copy", () => copy(pressed, figure));
    pressed.className = "copy";
    const file = figure.querySelector(".file")?.textContent;
    if (file) pressed.setAttribute("aria-label", `Copy ${file}`);
    actionsOf(figure).append(pressed);
  }
}

async function copy(pressed, figure) {
  const text = openText(figure) ?? textToCopy(figure.querySelector("pre > code"));
  let said = "Copied";
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    said = copyTheOldWay(text) ? "Copied" : "Press Ctrl+C";
  }
  pressed.textContent = said;
  // Behind a dialog nothing is heard.
  (document.querySelector("dialog[open] [role=status]") ?? document.querySelector("#status")).textContent = said;
  setTimeout(() => (pressed.textContent = "Copy"), DONE_MS);
}

export function textToCopy(code) {
  const typed = code.cloneNode(true);
  const PROMPT = "\u0000";
  for (const prompt of typed.querySelectorAll(".gp")) prompt.textContent = PROMPT;
  const lines = typed.textContent.split("\n");
  // In a session only the lines behind a prompt were typed.
  const session = lines.filter((line) => line.startsWith(PROMPT)).map((line) => line.slice(PROMPT.length));
  return (session.length ? session : lines).join("\n").trimEnd() + "\n";
}

// On plain http there is no clipboard to write to, but a selection can be copied.
function copyTheOldWay(text) {
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "visually-hidden";
  (document.querySelector("dialog[open]") ?? document.body).append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied;
}
