// The theme switch: automatic, light, dark, in turn.
import { read, write } from "./storage.js";

const THEMES = ["automatic", "light", "dark"];

export function nextTheme() {
  const current = document.documentElement.dataset.theme ?? "automatic";
  show(THEMES[(THEMES.indexOf(current) + 1) % THEMES.length], true);
}

function show(theme, announce = false) {
  if (theme === "automatic") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  write("theme", theme === "automatic" ? null : theme);
  const button = document.querySelector("#theme");
  button.setAttribute("aria-label", `Theme: ${theme}`);
  button.title = `Theme: ${theme}`;
  for (const icon of button.children) icon.toggleAttribute("hidden", icon.dataset.theme !== theme);
  if (announce) document.querySelector("#status").textContent = `Theme: ${theme}`;
}

export function startSwitch() {
  const button = document.querySelector("#theme");
  button.hidden = false;
  button.addEventListener("click", nextTheme);
  show(THEMES.includes(read("theme")) ? read("theme") : "automatic");
}
