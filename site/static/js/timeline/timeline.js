// A request's timeline: what Flask did with it, as the way that it took. site/static/py/inspector.py says what is in it.
// site/templates/timeline.html makes the same elements of a recorded one, which has no times.
import { add } from "../card.js";
import { pairs, rulesNear, sectionsOf } from "./sections.js";

// Whose names are words, not code.
const WORDS = new Set(["context", "session", "flash", "log", "mail", "error", "answer"]);

export function timelineOf(timeline, answer = {}) {
  const drawn = document.createElement("div");
  drawn.className = "timeline";
  const way = add(drawn, "ol", "way");
  way.setAttribute("aria-label", "What Flask did, step by step");
  const { method, target } = timeline.request ?? answer;
  addEnd(way, "request", "request", `${method ?? ""} ${target ?? ""}`.trim());
  addSteps(way, timeline);
  const status = timeline.events.findLast((event) => event.kind === "answer")?.name ?? answer.status;
  if (status) addEnd(way, "sent", "sent", status, timeline.seconds ? shownTime(timeline.seconds * 1000) : "");
  if (timeline.left_out?.events) {
    add(drawn, "p", "more", `${timeline.left_out.events} more steps are not shown.`);
  }
  sectionsOf(drawn, timeline);
  return drawn;
}

// Where the request comes in and the answer goes out.
function addEnd(way, kind, label, name, time = "") {
  const step = add(addItem(way, kind), "div", "step");
  const what = add(step, "span", "what");
  addWords(what, ["span", "label", label], ["code", "", name]);
  if (time) addWords(step, ["span", "time", time]);
}

// Elements with a space between them, for those who hear them.
function addWords(parent, ...words) {
  for (const [name, className, text] of words) {
    if (parent.hasChildNodes()) parent.append(" ");
    add(parent, name, className, text);
  }
}

function addItem(list, kind) {
  const item = add(list, "li");
  item.dataset.kind = kind;
  return item;
}

// What happened inside of a step is a list in its item.
function addSteps(way, timeline) {
  const lists = [way];
  let item;
  for (const event of timeline.events) {
    const depth = Math.min(event.depth, lists.length);
    if (depth === lists.length) lists.push(add(item ?? addItem(way, "gap"), "ol"));
    lists.length = depth + 1;
    item = addItem(lists[depth], event.kind);
    addStep(item, event, timeline);
  }
}

function addStep(item, event, timeline) {
  const details = add(item, "details", "step");
  const summary = add(details, "summary");
  const what = add(summary, "span", "what");
  const named = WORDS.has(event.kind) && event.label !== "errorhandler" ? "b" : "code";
  addWords(what, ["span", "label", event.label], [named, "", event.name]);
  if (event.warn) addWords(what, ["span", "warn", "N+1"]);
  if (event.file) addWords(what, ["span", "file", `${event.file}:${event.line}`]);
  if (event.took != null) addTime(summary, event, timeline.seconds * 1000);
  if (event.says) add(details, "p", "", event.says);
  pairs(details, event.detail.filter(([label]) => label !== "hook"));
  if (event.kind === "match" && timeline.route.close?.length) {
    details.open = true;
    rulesNear(details, timeline.route.close);
  }
}

// How long it took, above a bar that shows when.
function addTime(summary, { at, took }, total) {
  addWords(summary, ["span", "time", shownTime(took)]);
  const bar = add(summary.lastChild, "span", "bar");
  if (!total) return;
  bar.style.setProperty("--at", at / total);
  bar.style.setProperty("--took", took / total);
}

function shownTime(milliseconds) {
  if (milliseconds < 0.1) return "< 0.1 ms";
  return milliseconds < 100 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
