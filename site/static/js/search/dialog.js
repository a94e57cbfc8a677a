// The search: a field, what it finds as one types, and the chosen section beside it (the ARIA combobox with a list box).
import { add, button } from "../card.js";
import { ask, onPart, restart, start } from "./client.js";
import { patternOf } from "./marks.js";
import { addressOf, withPhrases } from "./pages.js";
import { Preview } from "./preview.js";
import { asked, forget, opened, remember } from "./recent.js";
import { addOption, draw } from "./results.js";

const SHOWN_FILTERS = 8;
const FAILED = {
  names: "The search could not be loaded. ",
  text: "The texts could not be loaded: only titles, headings and API names are searched. ",
};
const isMac = /Mac|iP/.test(navigator.platform);
let search;

// Whoever is about to search waits less.
export const prepare = () => start().catch(() => {});

// The dialog has been opened: from now on it answers.
export function answer(dialog) {
  search ??= new Search(dialog);
  search.begin();
}

class Search {
  constructor(dialog) {
    this.dialog = dialog;
    this.field = dialog.querySelector("input");
    this.list = dialog.querySelector(".found");
    this.status = dialog.querySelector("[role=status]");
    this.filters = dialog.querySelector(".narrower");
    this.message = dialog.querySelector(".message");
    this.hint = dialog.querySelector(".completion");
    this.failure = dialog.querySelector(".failed");
    this.preview = new Preview(dialog.querySelector(".preview"));
    this.drawn = [];
    this.chosen = -1;
    this.answered = {};
    dialog.querySelector(".keys").textContent =
      `↑ ↓ choose · Enter opens · ${isMac ? "⌘" : "Ctrl"} Enter in a new tab · Tab completes · Esc closes`;
    this.field.addEventListener("input", () => this.look());
    this.field.addEventListener("keydown", (event) => this.onKey(event));
    dialog.addEventListener("click", (event) => this.onClick(event));
    this.list.addEventListener("pointermove", (event) => this.choose(this.placeOf(event.target)));
    dialog.querySelector(".close").addEventListener("click", () => dialog.close());
    onPart(({ type, part }) => (type === "failed" ? this.fail(part) : this.look()));
  }

  begin() {
    start().catch(() => this.fail("names"));
    this.look();
  }

  // Answers what stands in the field; an answer that is late is of no use any more.
  async look() {
    const query = this.field.value;
    if (!query.trim()) return this.showRecent();
    const answer = await ask(query).catch(() => null);
    if (!answer || query !== this.field.value) return;
    if (answer.phrases.length) answer.rows = await withPhrases(answer.rows, answer.phrases);
    // What has come meanwhile does not move a reader who has begun to choose.
    if (query !== this.field.value || (query === this.answered.query && this.chosen > 0)) return;
    this.answered = { ...answer, query };
    this.drawn = draw(this.list, answer.rows, answer.words);
    this.choose(this.drawn.length ? 0 : -1);
    this.showFilters(answer.narrower.slice(0, SHOWN_FILTERS));
    this.showCompletion(answer.completed);
    this.say(answer);
  }

  say({ count, rows, phrases, nearest }) {
    if (phrases.length) count = rows.length;
    this.field.ariaExpanded = String(count > 0);
    this.status.textContent = count ? `${count} ${count === 1 ? "result" : "results"}` : "Nothing found";
    this.message.replaceChildren();
    if (count) return;
    add(this.message, "p", "", "Nothing found. ");
    if (nearest.length) this.links("Like it:", nearest.map((near) => ({ ...near, title: near.name })));
    this.tags();
  }

  showRecent() {
    this.answered = { words: [] };
    this.list.replaceChildren();
    this.filters.replaceChildren();
    this.message.replaceChildren();
    this.showCompletion("");
    this.drawn = [];
    this.choose(-1);
    this.field.ariaExpanded = "false";
    this.status.textContent = "";
    const [queries, rows] = [asked(), opened()];
    if (queries.length) {
      const line = add(this.message, "p", "recent", "Asked before: ");
      for (const query of queries) line.append(this.offer(query), " ");
    }
    if (rows.length) {
      const group = add(this.list, "div", "");
      group.role = "group";
      group.ariaLabel = "Opened before";
      add(group, "p", "of", "Opened before");
      this.drawn = rows.map((row, number) => ({ row, option: addOption(group, { ...row, about: row.page }, patternOf([]), number) }));
      this.field.ariaExpanded = "true";
    }
    if (queries.length || rows.length) add(this.message, "p", "").append(button("Forget these", () => (forget(), this.showRecent())));
    else this.tags();
  }

  offer(query) {
    const pressed = button(query, () => this.ask(query));
    pressed.className = "tag";
    return pressed;
  }

  ask(query) {
    this.field.value = query;
    this.field.focus();
    this.look();
  }

  links(label, rows) {
    const line = add(this.message, "p", "", `${label} `);
    for (const row of rows) {
      const link = add(line, "a", "", row.title);
      link.href = addressOf(row);
      line.append(" ");
    }
  }

  tags() {
    const base = document.documentElement.dataset.base;
    const line = add(this.message, "p", "");
    for (const [title, path] of [["All tags", "tags/"], ["API names, A–Z", "index/"]]) {
      add(line, "a", "", title).href = base + path;
      line.append(" ");
    }
  }

  showFilters(filters) {
    const on = this.field.value.match(/(?<=^|\s)(tag|in|is):\S+/g) ?? [];
    const pressed = [...on.map((filter) => [filter, ""]), ...filters.filter(([filter]) => !on.includes(filter))];
    this.filters.replaceChildren(
      ...pressed.map(([filter, count]) => {
        const made = button(filter, () => this.toggle(filter));
        made.className = "tag";
        made.ariaPressed = String(on.includes(filter));
        made.classList.toggle("chosen", on.includes(filter));
        if (count) made.append(" "), add(made, "small", "", count);
        return made;
      }),
    );
  }

  toggle(filter) {
    const words = this.field.value.split(/\s+/).filter(Boolean);
    const rest = words.filter((word) => word !== filter);
    this.ask((rest.length < words.length ? rest : [...words, filter]).join(" "));
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
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.field.setAttribute("aria-activedescendant", option.id);
    else this.field.removeAttribute("aria-activedescendant");
    this.preview.show(row, this.answered.words ?? []);
  }

  placeOf(element) {
    const option = element.closest("[role=option]");
    return option ? this.drawn.findIndex((one) => one.option === option) : this.chosen;
  }

  onKey(event) {
    if (event.isComposing) return;
    const last = this.drawn.length - 1;
    const moves = { ArrowDown: this.chosen < last ? this.chosen + 1 : 0, ArrowUp: this.chosen > 0 ? this.chosen - 1 : last };
    if (event.key in moves && last >= 0) this.choose(moves[event.key]);
    else if (event.key === "Enter") this.enter(event);
    else if (event.key === "Tab" && this.completed && !event.shiftKey) this.ask(this.completed);
    else return;
    event.preventDefault();
  }

  enter(event) {
    const chosen = this.drawn[this.chosen];
    if (!chosen) return;
    if (event.ctrlKey || event.metaKey) {
      remember(this.field.value, chosen.row);
      window.open(chosen.option.href, "_blank", "noopener");
    } else {
      chosen.option.click();
    }
  }

  onClick(event) {
    // Beside the dialog.
    if (event.target === this.dialog) return this.dialog.close();
    const option = event.target.closest("[role=option]");
    if (!option) return;
    remember(this.field.value, this.drawn[this.placeOf(option)].row);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.dialog.close();
  }

  fail(part) {
    this.failure.replaceChildren(FAILED[part], button("Try again", () => this.again()));
    this.status.textContent = FAILED[part];
  }

  again() {
    this.failure.replaceChildren();
    restart().then(() => this.look(), () => this.fail("names"));
  }
}
