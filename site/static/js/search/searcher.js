// The worker that searches: the page stays quick however large the site is. A part that fails leaves the other.
//
//   to it:    {type: "load", base, here, fresh}, {type: "ask", number, query, most}; `here` is the path of the page
//             within the site, `fresh` whether what the browser keeps of the files is left aside
//   from it:  {type: "ready", part: "names" or "text"}, {type: "failed", part}, {type: "answer", number, …} as answers.js
//             has it; an exception is the worker's error
import { answerTo, MOST_ROWS } from "./answers.js";
import { Engine } from "./engine.js";
import { lookedUp } from "./matching.js";
import { Shards } from "./shards.js";

// Fewer results than that: more parts of a large site are fetched, so many at once, and once the reader pauses.
const ENOUGH = 10;
const AT_ONCE = 4;
const PAUSE_MS = 150;
// So long one works before one looks whether something was asked.
const SLICE_MS = 8;
let engine, base, cache, newest, later;
let last = 0;
// The text of the site; of a large one the texts of its parts that are there, and what is not.
let text;
const texts = [];
const missing = new Set();
const fetching = new Set();

const work = {
  async load({ base: root, here, fresh }) {
    base = `${root}search/`;
    cache = fresh ? "reload" : "default";
    await part("names", async () => {
      const names = await fetched("names.json");
      engine = new Engine(names);
      text = shardsOf(names, "");
      for (const name of names.parts) missing.add(name);
      const own = names.pages.find(([url]) => encodeURI(url) === here);
      if (missing.size && own) addPart(engine.parts.of(own[0]));
    });
  },
  // Only the newest question counts: those that have come meanwhile are taken before it is answered.
  ask(question) {
    if (!newest) setTimeout(() => answer(newest).catch((error) => reportError(error)));
    newest = question;
    last = question.number;
  },
};
addEventListener("message", ({ data }) => work[data.type](data));

async function answer({ number, query: typed, most }) {
  newest = undefined;
  clearTimeout(later);
  const query = engine.parse(typed);
  let found = engine.find(query);
  let more = lookUp(query);
  // Nothing is said to be nowhere while there is more to look at.
  while (!found.sections.length && (more.length || (more = lookBeyond(query, found)).length)) {
    await Promise.all(more);
    if (number !== last) return;
    found = engine.find(query);
    more = lookUp(query);
  }
  postMessage({ type: "answer", number, ...answerTo(engine, typed, query, found.sections, most) });
  later = setTimeout(() => lookBeyond(query, found), PAUSE_MS);
}

// Fetches the shards that the words of a query are looked up in.
function lookUp(query) {
  const { terms, beginning } = lookedUp(query);
  const ofSite = text.holding([...terms, ...engine.parts.asked(query)], beginning);
  return [...ofSite, ...texts.flatMap((shards) => shards.holding(terms, beginning))];
}

const lookBeyond = (query, found) => [...likeOf(query), ...partsFor(query, found)];

// A word that nothing has may be another one with a typo. What words a part has, the text of the site tells.
function likeOf(query) {
  const unknown = engine.unknown(query);
  if (!unknown.length) return [];
  const more = text.all();
  const like = unknown.flatMap(({ whole }) => [...engine.parts.terms.like(whole)].map(({ term }) => term));
  return more.length ? more : texts.flatMap((shards) => shards.holding(like));
}

// Fetches parts of a large site for a query: that of a page which comes first by its title, and those that can answer
// where these are few, or what is there does not answer.
function partsFor(query, { sections, whole }) {
  if (!missing.size) return [];
  const partsOf = (some) => some.filter(({ isOnlyTitle }) => isOnlyTitle).map(({ url }) => engine.parts.of(url));
  const able = engine.parts.answering(query).filter((name) => missing.has(name));
  const isShort = able.length <= AT_ONCE || whole < ENOUGH;
  const seen = partsOf(sections.slice(0, MOST_ROWS)).filter((name) => able.includes(name));
  const names = [...partsOf(sections.slice(0, 1)), ...(isShort ? [...seen, ...able] : [])];
  const wanted = [...new Set(names)].filter((name) => missing.has(name));
  return wanted.slice(0, AT_ONCE - fetching.size).map(addPart);
}

// One is taken in after the other, in steps: what is typed meanwhile comes between. What was asked is asked again when
// something is there.
let adding = Promise.resolve();
const takeIn = (load) => (adding = adding.then(() => part("text", load)));

// A part of a large site; each is fetched once.
async function addPart(name) {
  missing.delete(name);
  fetching.add(name);
  const folder = `parts/${name}/`;
  const file = fetched(`${folder}names.json`);
  await Promise.allSettled([file]);
  fetching.delete(name);
  return takeIn(async () => {
    await inSteps(engine.adding(await file));
    texts.push(shardsOf(await file, folder));
  });
}

// Of shards that cannot be fetched, the others are taken in.
const shardsOf = ({ shards }, folder) =>
  new Shards(shards, async (numbers) => {
    const files = await Promise.allSettled(numbers.map((number) => fetched(`${folder}text/${number}.json`)));
    return takeIn(async () => {
      for (const { value } of files) if (value) await inSteps(engine.addingText(value));
      const failed = files.find(({ reason }) => reason);
      if (failed) throw failed.reason;
    });
  });

async function inSteps(steps) {
  let begun = performance.now();
  for (const _ of steps) {
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((go) => setTimeout(go));
    begun = performance.now();
  }
}

async function fetched(file) {
  const response = await fetch(base + file, { cache });
  if (!response.ok) throw new Error(response.statusText);
  return response.json();
}

async function part(name, load) {
  try {
    await load();
    postMessage({ type: "ready", part: name });
  } catch {
    postMessage({ type: "failed", part: name });
  }
}
