// The answers of a visit behind tabs: preview, body, headers, and what Flask did.
import { add } from "../card.js";
import { Tabs } from "../editor/tabs.js";
import { shownUrl } from "./address.js";
import { scroller, showBody, typeOf } from "./body.js";
import { codeOf, headerOf } from "./visit.js";

const NAMES = ["Preview", "Body", "Headers", "Inspector"];
let count = 0;

export class Answers {
  constructor(parent) {
    this.before = add(parent, "div", "before");
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
    this.hop.hidden = !(this.visit?.hops.length > 1) || name === "Preview";
    if (this.visit) this.fill();
  }

  show(visit) {
    this.visit = visit;
    this.filled = new Set();
    this.hops.replaceChildren();
    for (const [n, { request, answer }] of visit.hops.entries()) {
      const option = add(this.hops, "option", "", `${request.method} ${shownUrl(request.url)}: ${answer.status ?? "failed"}`);
      option.value = n;
    }
    this.hops.value = visit.hops.length - 1;
    this.tell(visit.hops);
    const kept = ["Headers", "Inspector"].includes(this.kept) ? this.kept : null;
    this.tabs.choose(kept ?? (isPage(visit.hops.at(-1).answer) ? "Preview" : "Body"));
  }

  // What was printed meanwhile, and what went wrong.
  tell(hops) {
    this.before.replaceChildren();
    for (const { answer } of hops) {
      if (answer.printed) this.put("printed", "Printed", answer.printed);
      if (answer.failed || answer.error) this.put("stderr", "Error", answer.failed || answer.error);
    }
  }

  put(className, label, text) {
    add(scroller(this.before, className, label), "samp", "", text.trimEnd());
  }

  // Fills what is looked at, and only once.
  fill() {
    const { request, answer } = this.visit.hops[this.hops.value];
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
