// What the reader has started and passed: kept in this browser in the form that `flask practice` reads and writes:
//   {version: 1, exercises: {slug: {state: "started" | "passed", started, passed, touched, hints, gave_up}}}
// Times are UTC to the second, `passed` may be null; an exercise that is not listed is open.
import { read, write } from "../storage.js";

const PLACE = "practice";
const VERSION = 1;
const STATES = ["started", "passed"];
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const ALIVE_MS = 60_000;
// Holds for the page where the browser keeps nothing.
let here = new Map();
const listeners = new Set();

// What is known of every exercise, by slug.
export function all() {
  try {
    here = merged(here, parse(read(PLACE) ?? empty()));
  } catch {
    // Damaged: the next change mends it.
  }
  return here;
}

export const stateOf = (slug) => all().get(slug)?.state ?? "open";

// Takes in what is known from elsewhere.
export function take(others) {
  here = merged(all(), others);
  write(PLACE, text());
  for (const hear of listeners) hear();
}

// Something was done with an exercise; `news` are the fields that it changes.
export function note(slug, news = {}) {
  const time = new Date().toISOString().replace(/\.\d+/, "");
  const known = all().get(slug) ?? { state: "started", started: time, passed: null, hints: 0, gave_up: false };
  const passed = known.passed ?? (news.state === "passed" ? time : null);
  take(new Map([[slug, { ...known, ...news, passed, touched: time }]]));
}

// As `note`, but a storage need not hear of every key that is pressed.
export function noteTyping(slug) {
  const known = all().get(slug);
  if (!known || Date.now() - Date.parse(known.touched) > ALIVE_MS) note(slug);
}

// `hear` is called after every change, of this tab or another.
export function follow(hear) {
  listeners.add(hear);
  addEventListener("storage", ({ key }) => (key === null || key.endsWith(`:${PLACE}`)) && hear());
}

export const text = () => `${JSON.stringify({ version: VERSION, exercises: Object.fromEntries(here) }, null, 2)}\n`;
const empty = () => `{"version": ${VERSION}, "exercises": {}}`;

// A pass wins; the earliest start and pass, the latest touch.
export function merged(ours, theirs) {
  const both = new Map(ours);
  for (const [slug, one] of theirs) both.set(slug, both.has(slug) ? mergedOne(both.get(slug), one) : one);
  return both;
}

function mergedOne(one, other) {
  const [times, starts] = [[one.passed, other.passed].filter(Boolean), [one.started, other.started]];
  return {
    state: [one.state, other.state].includes("passed") ? "passed" : "started",
    started: starts.sort()[0],
    passed: times.sort()[0] ?? null,
    touched: [one.touched, other.touched].sort()[1],
    hints: Math.max(one.hints, other.hints),
    gave_up: one.gave_up || other.gave_up,
  };
}

// What a text in that form says, by slug. Throws what is wrong with any other, as the end of a sentence.
export function parse(written) {
  const read = json(written);
  if (!isObject(read) || !isObject(read.exercises)) throw new Error("it does not hold the progress of exercises");
  if (read.version !== VERSION) throw new Error(`its version is ${JSON.stringify(read.version)}, and only ${VERSION} is known`);
  return new Map(Object.entries(read.exercises).map(([slug, one]) => [slug, record(slug, one)]));
}

function json(written) {
  try {
    return JSON.parse(written);
  } catch {
    throw new Error("it is not JSON");
  }
}

function record(slug, one) {
  const wrong = (what) => new Error(`of “${slug}” ${what}`);
  if (!isObject(one)) throw wrong("nothing is said");
  const { state, started, passed = null, touched, hints = 0, gave_up = false } = one;
  if (!STATES.includes(state)) throw wrong(`the state is ${JSON.stringify(state)}, not “started” or “passed”`);
  for (const [name, time] of Object.entries({ started, touched, ...(passed !== null && { passed }) })) {
    if (!isTime(time)) throw wrong(`“${name}” is ${JSON.stringify(time)}, not a time like 2026-11-21T15:00:00Z`);
  }
  if ((state === "passed") !== (passed !== null)) throw wrong("the state and the time of a pass do not agree");
  if (!Number.isSafeInteger(hints) || hints < 0) throw wrong("the number of hints is none");
  if (typeof gave_up !== "boolean") throw wrong("“gave_up” is neither true nor false");
  return { state, started, passed, touched, hints, gave_up };
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isTime = (value) => typeof value === "string" && TIME.test(value) && isDay(value);
// There is no 31 February.
const isDay = (time) => !Number.isNaN(Date.parse(time)) && new Date(time).toISOString() === time.replace("Z", ".000Z");
