// The search: a field, what it finds as one types, and the chosen section beside it (the ARIA combobox with a list box).
import { add, button } from "../card.js";
import { Asking, inAddress } from "./asking.js";
import { chip } from "./chip.js";
import { start } from "./client.js";
import { groupsOf } from "./groups.js";
import { addLists } from "./instead.js";
import { patternOf } from "./marks.js";
import { Preview } from "./preview.js";
import { asked, forget, opened, remember } from "./recent.js";
import { addOption, addOptions, asOption, draw } from "./results.js";

const isMac = /Mac|iP/.test(navigator.platform);
let search;

// Whoever is about to search waits less.
export const prepare = () => start().catch(() => {});

// The dialog has been opened: from now on it answers. `isEntered` says that Enter came before.
export function answer(dialog, isEntered) {
  search ??= new Search(dialog);
  if (isEntered && dialog.open) search.enter({});
  search.begin();
}

class Search extends Asking {
  // What is drawn, as {row, option}, and which of it is chosen.
  drawn = [];
  chosen = -1;

  constructor(dialog) {
    super(dialog);
    this.hint = dialog.querySelector(".completion");
    this.preview = new Preview(dialog.querySelector(".preview"));
    dialog.querySelector(".keys").textContent =
      `↑ ↓ choose · Enter opens · ${isMac ? "⌘" : "Ctrl"} Enter in a new tab · Tab completes · Esc closes`;
    this.list.addEventListener("pointermove", ({ target }) => this.choose(this.placeOf(target)));
    dialog.addEventListener("pointerdown", ({ target }) => (this.pressed = target));
    dialog.addEventListener("click", (event) => this.onClick(event));
    dialog.addEventListener("close", () => (this.due = undefined));
  }

  begin() {
    this.field.onkeydown = (event) => this.onKey(event);
    super.begin();
  }

  isAmong() {
    return this.chosen > 0 || this.preview.hasFocus;
  }

  tell(answer) {
    super.tell(answer);
    this.field.ariaExpanded = String(this.drawn.length > 0);
    this.showCompletion(answer.completed);
    if (this.due?.query === answer.query) this.enter(this.due);
  }

  draw({ query, rows, words, count, isMore }) {
    const before = isMore && this.drawn[this.chosen]?.option.href;
    this.drawn = draw(this.list, groupsOf(rows), words);
    for (const { row, option } of this.drawn) this.linked.set(option, row);
    const shown = this.drawn.length;
    if (shown < count) this.addAll(query, count);
    const kept = this.drawn.findIndex(({ option }) => option.href === before);
    this.choose(shown ? Math.max(0, kept) : -1);
    return shown;
  }

  addAll(query, count) {
    const option = asOption(add(this.list, "a", "row all", `All ${count} results`), this.drawn.length);
    option.href = `${document.documentElement.dataset.base}search/${inAddress(query)}`;
    this.linked.set(option);
    this.drawn = [...this.drawn, { option }];
  }

  offer(nearest) {
    add(this.message, "p", "", "Nothing found.");
    super.offer(nearest);
  }

  unasked() {
    this.clear();
    const [queries, rows] = [asked(), opened()];
    if (queries.length) {
      const line = add(this.message, "p", "recent", "Asked before:");
      for (const query of queries) line.append(" ", chip(query, query, "", () => this.ask(query)));
    }
    if (rows.length) this.drawOpened(rows);
    if (queries.length || rows.length) add(this.message, "p", "").append(button("Forget these", () => this.forget()));
    else addLists(this.message);
  }

  drawOpened(rows) {
    const group = addOptions(this.list, "Opened before");
    const plain = patternOf([]);
    this.drawn = rows.map((row, number) => ({ row, option: addOption(group, { ...row, about: row.page }, plain, number) }));
    for (const { row, option } of this.drawn) this.linked.set(option, row);
    this.field.ariaExpanded = "true";
  }

  forget() {
    forget();
    this.look();
    this.field.focus();
  }

  clear() {
    super.clear();
    this.drawn = [];
    this.choose(-1);
    this.field.ariaExpanded = "false";
    this.showCompletion("");
  }

  showCompletion(completed) {
    this.completed = completed;
    this.hint.hidden = !completed;
    this.hint.textContent = completed && `Tab: ${completed.slice(completed.lastIndexOf(" ") + 1)}`;
  }

  choose(place) {
    if (place === this.chosen && this.drawn[place]?.option.ariaSelected === "true") return;
    this.drawn[this.chosen]?.option.setAttribute("aria-selected", "false");
    this.chosen = place;
    const { option, row } = this.drawn[place] ?? {};
    option?.setAttribute("aria-selected", "true");
    // Once all is drawn: to look where it is now would lay the list out twice.
    requestAnimationFrame(() => option?.scrollIntoView({ block: "nearest" }));
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    this.preview.show(row, this.answered.words);
  }

  placeOf(element) {
    const option = element.closest("[role=option]");
    return option ? this.drawn.findIndex((one) => one.option === option) : this.chosen;
  }

  onKey(event) {
    if (event.isComposing) return;
    this.due = undefined;
    const last = this.drawn.length - 1;
    const moves = { ArrowDown: this.chosen < last ? this.chosen + 1 : 0, ArrowUp: this.chosen > 0 ? this.chosen - 1 : last };
    if (event.key in moves && last >= 0) this.choose(moves[event.key]);
    else if (event.key === "Enter") this.enter(event);
    else if (event.key === "Tab" && this.completed && this.isCurrent && !event.shiftKey) this.ask(this.completed);
    else return;
    event.preventDefault();
  }

  // Opens what is chosen. Where that answers what stood in the field before, or nothing does yet, it waits for what will.
  enter({ ctrlKey, metaKey }) {
    const one = this.drawn[this.chosen];
    this.due = this.isCurrent && one ? undefined : { query: this.field.value, ctrlKey, metaKey };
    if (this.due) return;
    if (!ctrlKey && !metaKey) return one.option.click();
    this.remember(one.option);
    window.open(one.option.href, "_blank", "noopener");
  }

  onClick(event) {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    // Pressed beside the dialog; a selection that only ends there is none of that.
    if (target === this.place && this.pressed === target) return this.place.close();
    const used = target.closest("a[href], .copy");
    if (!used) return;
    this.remember(used);
    if (used.href && !ctrlKey && !metaKey && !shiftKey) this.place.close();
  }

  // What was found by it: a result, or what is used in the preview of one.
  remember(used) {
    if (this.linked.has(used)) remember(this.answered.query, this.linked.get(used));
    else if (this.preview.place.contains(used)) remember(this.answered.query, this.preview.row);
  }
}
