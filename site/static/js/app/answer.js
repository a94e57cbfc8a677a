// The answers of a visit behind tabs: preview, body, headers, and what Flask did.
import { add } from "../card.js";
import { Tabs } from "../editor/tabs.js";
import { shownUrl } from "./address.js";
import { scroller, showBody, typeOf } from "./body.js";
import { codeOf, headerOf } from "./visit.js";

// A page may ask for ever: of its own requests the last are kept.
const MOST_ADDED = 50;
const NAMES = ["Preview", "Body", "Headers", "Inspector"];
let count = 0;

export class Answers {
  constructor(parent) {
    this.before = add(parent, "div", "before");
    this.besides = add(parent, "div", "before");
    this.printed = add(parent, "div", "live");
    this.panel = document.createElement("div");
    this.panel.className = "shown";
    this.panel.id = `try-${++count}`;
    this.tabs = new Tabs(NAMES, this.panel, (name) => this.chosen(name));
    this.tabs.list.setAttribute("aria-label", "Answer");
    // Only a choice of the reader's stays from one answer to the next.
    this.tabs.list.addEventListener("click", () => (this.kept = this.name));
    this.tabs.list.addEventListener("keyup", () => (this.kept = this.name));
    parent.append(this.tabs.list);
    this.hop = add(parent, "label", "hop", "Answer to ");
    this.hops = add(this.hop, "select");
    this.hops.addEventListener("change", () => this.fill());
    parent.append(this.panel);
    this.places = Object.fromEntries(NAMES.map((name) => [name, add(this.panel, "div", name.toLowerCase())]));
    this.tabs.choose("Body");
  }

  chosen(name) {
    this.name = name;
    for (const [own, place] of Object.entries(this.places)) place.hidden = own !== name;
    this.hop.hidden = !(this.listed?.size > 1) || name === "Preview";
    if (this.visit) this.fill();
  }

  show(visit) {
    this.visit = visit;
    this.filled = new Set();
    // The answers to choose from, by number: of the visit, then of what its page asked for itself.
    this.listed = new Map();
    this.hops.replaceChildren();
    this.count = 0;
    this.list(visit.hops);
    for (const place of [this.before, this.besides]) place.replaceChildren();
    this.live = this.live?.parentElement.remove();
    for (const { answer } of visit.hops) this.tell(this.before, answer);
    this.hops.value = visit.hops.length - 1;
    const kept = ["Headers", "Inspector"].includes(this.kept) ? this.kept : null;
    this.tabs.choose(kept ?? (isPage(visit.hops.at(-1).answer) ? "Preview" : "Body"));
  }

  // The answers to what the page itself asked for.
  add(hops) {
    this.list(hops, " (by the page)");
    for (const number of [...this.listed.keys()].slice(this.visit.hops.length, -MOST_ADDED)) {
      if (String(number) === this.hops.value) continue;
      this.listed.delete(number);
      this.hops.querySelector(`[value="${number}"]`).remove();
    }
    this.hop.hidden = this.name === "Preview";
    for (const { request, answer } of hops) {
      if (!answer.printed && !answer.failed && !answer.error) continue;
      // A page may fail each second: its last words stand there.
      this.besides.replaceChildren();
      add(this.besides, "p", "more", `${request.method} ${shownUrl(request.url)}, asked for by the page:`);
      this.tell(this.besides, answer);
    }
  }

  list(hops, by = "") {
    for (const hop of hops) {
      const { request, answer } = hop;
      const number = this.count++;
      this.listed.set(number, hop);
      const option = add(this.hops, "option", "", `${request.method} ${shownUrl(request.url)}: ${answer.status ?? "failed"}${by}`);
      option.value = number;
    }
  }

  // What was printed meanwhile, and what went wrong.
  tell(place, { printed, failed, error }) {
    if (printed) put(place, "printed", "Printed", printed);
    if (failed || error) put(place, "stderr", "Error", failed || error);
  }

  // What a view prints while it is waited for.
  printing(text) {
    this.live ??= put(this.printed, "printed", "Printed", "");
    this.live.append(text);
  }

  // Fills what is looked at, and only once.
  fill() {
    const { request, answer } = this.listed.get(Number(this.hops.value));
    const done = `${this.name} ${this.hops.value}`;
    if (this.filled.has(done)) return;
    const place = this.places[this.name];
    for (const one of this.filled) if (one.startsWith(this.name)) this.filled.delete(one);
    this.filled.add(done);
    if (this.name === "Body") showBody(place, answer, request.url.pathname.split("/").at(-1) || "answer");
    if (this.name === "Headers") showHeaders(place, answer);
    if (this.name === "Inspector") showTimeline(place, request, answer);
  }
}

const put = (place, className, label, text) => add(scroller(place, className, label), "samp", "", text.trimEnd());

export const isPage = (answer) =>
  typeOf(answer) === "text/html" &&
  answer.body.length > 0 &&
  !headerOf(answer, "content-disposition").toLowerCase().startsWith("attachment");

function showHeaders(place, answer) {
  place.replaceChildren();
  if (!codeOf(answer)) return void add(place, "p", "more", "There is no answer.");
  const table = add(place, "table");
  const head = add(add(table, "thead"), "tr");
  for (const name of ["Header", "Value"]) add(head, "th", "", name).scope = "col";
  const rows = add(table, "tbody");
  for (const [name, value] of [["Status", answer.status], ...answer.headers]) {
    const row = add(rows, "tr");
    add(row, "th", "", name).scope = "row";
    add(add(row, "td"), "code", "", value);
  }
}

async function showTimeline(place, { method, url }, answer) {
  place.replaceChildren();
  if (!answer.timeline) return void add(place, "p", "more", "Nothing was seen of this request.");
  try {
    const { timelineOf } = await import("../timeline/timeline.js");
    place.replaceChildren(timelineOf(answer.timeline, { method, target: url.pathname + url.search, status: answer.status }));
  } catch {
    add(place, "p", "more", "The inspector could not be loaded. Are you offline?");
  }
}
