// The files of a snippet as tabs (the ARIA pattern): one tab stop, arrow keys, Home and End.
import { add } from "../card.js";

export class Tabs {
  // `panel` shows what is chosen; chosen(name) is told.
  constructor(names, panel, chosen) {
    this.names = names;
    this.panel = panel;
    this.chosen = chosen;
    this.list = document.createElement("div");
    this.list.className = "tabs";
    this.list.setAttribute("role", "tablist");
    this.list.setAttribute("aria-label", "Files");
    this.tabs = names.map((name, position) => this.tab(name, `${panel.id}-tab-${position}`));
    this.list.addEventListener("keydown", (event) => this.move(event));
    panel.setAttribute("role", "tabpanel");
  }

  tab(name, id) {
    const tab = add(this.list, "button", "", name);
    tab.type = "button";
    tab.id = id;
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", this.panel.id);
    tab.addEventListener("click", () => this.choose(name));
    return tab;
  }

  choose(name) {
    const position = this.names.indexOf(name);
    for (const [index, tab] of this.tabs.entries()) {
      tab.setAttribute("aria-selected", String(index === position));
      tab.tabIndex = index === position ? 0 : -1;
    }
    this.panel.setAttribute("aria-labelledby", this.tabs[position].id);
    this.chosen(name);
  }

  move(event) {
    const here = this.tabs.indexOf(event.target);
    const last = this.tabs.length - 1;
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    const position = (there + this.tabs.length) % this.tabs.length;
    this.tabs[position].focus();
    this.choose(this.names[position]);
  }
}

// A choice among files: tabs, where there is more than one. Returns a function that chooses.
export function choiceOf(names, place, panel, chosen) {
  if (names.length === 1) return chosen;
  const tabs = new Tabs(names, panel, chosen);
  place.prepend(tabs.list);
  return (name) => tabs.choose(name);
}
