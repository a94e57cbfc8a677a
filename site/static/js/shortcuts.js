// Keyboard shortcuts, their list under `?`, and the switch that turns the single keys off (WCAG 2.1.4).
import { openSearch } from "./search/opener.js";
import { read, write } from "./storage.js";
import { nextTheme } from "./switch.js";

const follow = (selector) => () => document.querySelector(selector)?.click();

const SHORTCUTS = {
  "/": ["Search; Ctrl K or ⌘ K always", openSearch],
  n: ["Next page", follow('.neighbours [rel="next"]')],
  p: ["Previous page", follow('.neighbours [rel="prev"]')],
  h: ["Home", follow(".brand")],
  t: ["Tags", follow("#all-tags")],
  d: ["Theme: automatic, light, dark", nextTheme],
  "?": ["This list", () => openList()],
};

function openList() {
  const dialog = document.querySelector("#shortcuts");
  if (!dialog.open) dialog.showModal();
}

export function startShortcuts() {
  const dialog = document.querySelector("#shortcuts");
  const enabled = dialog.querySelector("input");
  enabled.checked = read("shortcuts", "on") === "on";
  enabled.addEventListener("change", () => write("shortcuts", enabled.checked ? null : "off"));
  dialog.querySelector("tbody").append(...Object.entries(SHORTCUTS).map(([key, [what]]) => row(key, what)));
  const opener = document.querySelector("#open-shortcuts");
  opener.hidden = false;
  opener.addEventListener("click", openList);
  addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (!enabled.checked || typing || document.querySelector("dialog[open]")) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const shortcut = SHORTCUTS[event.key];
    if (!shortcut) return;
    event.preventDefault();
    shortcut[1]();
  });
}

function row(key, what) {
  const line = document.createElement("tr");
  const pressed = document.createElement("kbd");
  pressed.textContent = key;
  line.insertCell().append(pressed);
  line.insertCell().textContent = what;
  return line;
}
