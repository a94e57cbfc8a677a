// A field that is answered as one types: what the search and its page share. Whoever extends it has three methods more:
// `draw(answer)` draws rows and says how many, `unasked()` draws what there is while nothing is asked, `isAmong()` says
// whether the reader has begun to go through what is drawn.
import { button } from "../card.js";
import { ask, onPart, restart, start } from "./client.js";
import { keepFocus } from "./focus.js";
import { addLists, addNearest, addTags } from "./instead.js";
import { showFilters } from "./narrowing.js";

const FAILED = {
  names: "The search could not be loaded. ",
  text: "The texts could not be loaded: only titles, headings and API names are searched. ",
};
const NOTHING = { query: "", words: [], rows: [] };

export class Asking {
  // What was answered last, and to which query.
  answered = NOTHING;
  // Of links to what was found, their rows.
  linked = new WeakMap();

  constructor(place) {
    const find = (selector) => place.querySelector(selector);
    this.place = place;
    this.field = find("input");
    this.list = find(".answers");
    this.status = find("[role=status]");
    this.filters = find(".narrower");
    this.message = find(".message");
    this.failure = find(".failed");
    this.field.addEventListener("input", () => this.look());
    onPart(({ type, part }) => (type === "failed" ? this.fail(part) : this.onMore()));
  }

  // Loads what is searched, and answers what stands in the field already.
  begin() {
    start().catch(() => this.fail("names"));
    this.look();
  }

  get isCurrent() {
    return this.answered.query === this.field.value;
  }

  // More can be searched now.
  onMore() {
    if (this.field.value.trim() && this.field.checkVisibility()) this.look();
  }

  // Answers what stands in the field; an answer that is late is of no use any more.
  async look() {
    const query = this.field.value;
    if (!query.trim()) return this.show({ ...NOTHING, query }, () => this.unasked());
    // Null where something else was asked meanwhile.
    const answer = await ask(query, this.most).catch((error) => ({ error }));
    if (query !== this.field.value) return;
    if (!answer) return this.look();
    if (answer.error) this.fail("names");
    else this.take(query, answer);
  }

  // What has come meanwhile stands below what the reader is among.
  take(query, answer) {
    const isMore = this.isCurrent && this.isAmong();
    const rows = isMore ? joined(this.answered.rows, answer.rows) : answer.rows;
    this.show({ ...answer, query, rows, isMore }, () => this.tell(this.answered));
  }

  show(answer, draw) {
    this.answered = answer;
    keepFocus(this.place, draw, this.field);
  }

  tell(answer) {
    const shown = this.draw(answer);
    showFilters(this.filters, answer.query, answer.narrower, (query) => this.ask(query));
    this.message.replaceChildren();
    this.status.textContent = counted(shown, answer.count);
    if (!answer.count) this.offer(answer.nearest);
  }

  offer(nearest) {
    addNearest(this.message, nearest, (link, { name, ...near }) => this.linked.set(link, { ...near, title: name }));
    addTags(this.message, (filter) => this.ask(filter));
    addLists(this.message);
  }

  ask(query) {
    this.field.value = query;
    this.field.focus();
    this.look();
  }

  clear() {
    for (const part of [this.list, this.filters, this.message]) part.replaceChildren();
    this.status.textContent = "";
  }

  // Of what was searched without a part, what was found stays; without all of them, nothing answers what is asked now.
  fail(part) {
    if (part === "names" && !this.isCurrent) this.clear();
    this.failure.replaceChildren(FAILED[part], button("Try again", () => this.again()));
  }

  again() {
    this.failure.replaceChildren();
    this.field.focus();
    restart().then(() => this.look(), () => this.fail("names"));
  }
}

const isSame = (one) => (other) => one.url === other.url && one.id === other.id;
const joined = (rows, more) => [...rows, ...more.filter((row) => !rows.some(isSame(row)))];

// A query as the address of the page of results has it.
export const inAddress = (query) => `?${new URLSearchParams({ q: query })}`;

function counted(shown, count) {
  if (!count) return "Nothing found";
  const results = `${count} ${count === 1 ? "result" : "results"}`;
  return shown < count ? `${shown} of ${results}` : results;
}
