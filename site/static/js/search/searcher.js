// The worker that searches: the page stays quick however large the site is. A part that fails leaves the other.
//
//   to it:    {type: "load", base, here, fresh}, {type: "ask", number, query, most}; `here` is the path of the page
//             within the site, `fresh` whether what the browser keeps of the files is left aside
//   from it:  {type: "ready", part: "names" or "text"}, {type: "failed", part}, {type: "answer", number, …} as answers.js
//             has it; an exception is the worker's error
import { answerTo, MOST_ROWS } from "./answers.js";
import { Engine } from "./engine.js";

// Fewer results than that: more parts of a large site are fetched, so many at once, and once the reader pauses.
const ENOUGH = 10;
const AT_ONCE = 4;
const PAUSE_MS = 150;
// So long one works before one looks whether something was asked.
const SLICE_MS = 8;
let engine, base, cache, newest, later;
const missing = new Set();
const fetching = new Set();

const work = {
  async load({ base: root, here, fresh }) {
    base = `${root}search/`;
    cache = fresh ? "reload" : "default";
    const names = await part("names", async () => {
      const names = await fetched("names.json");
      engine = new Engine(names);
      return names;
    });
    if (!engine) return;
    for (const name of names.parts) missing.add(name);
    part("text", async () => inSteps(engine.addingText(await fetched("text.json"))));
    const own = names.pages.find(([url]) => encodeURI(url) === here);
    if (missing.size && own) addPart(engine.parts.of(own[0]));
  },
  // Only the newest question counts: those that have come meanwhile are taken before it is answered.
  ask(question) {
    if (!newest) setTimeout(() => answer(newest));
    newest = question;
  },
};
addEventListener("message", ({ data }) => work[data.type](data));

function answer({ number, query: typed, most }) {
  newest = undefined;
  const query = engine.parse(typed);
  const found = engine.find(query);
  postMessage({ type: "answer", number, ...answerTo(engine, typed, query, found.sections, most) });
  clearTimeout(later);
  if (missing.size && typed.trim()) later = setTimeout(() => wanted(query, found).forEach(addPart), PAUSE_MS);
}

// The parts of a large site to fetch for a query: that of a page which comes first by its title, and those that can answer
// where these are few, or what is there does not answer.
function wanted(query, { sections, whole }) {
  const partsOf = (some) => some.filter(({ isOnlyTitle }) => isOnlyTitle).map(({ url }) => engine.parts.of(url));
  const able = engine.parts.answering(query).filter((name) => missing.has(name));
  const isShort = able.length <= AT_ONCE || whole < ENOUGH;
  const seen = partsOf(sections.slice(0, MOST_ROWS)).filter((name) => able.includes(name));
  const names = [...partsOf(sections.slice(0, 1)), ...(isShort ? [...seen, ...able] : [])];
  return [...new Set(names)].filter((name) => missing.has(name)).slice(0, AT_ONCE - fetching.size);
}

// A part of a large site; each is fetched once, and what was asked is asked again when it is there. One is taken in after
// the other, in steps: what is typed meanwhile comes between.
let adding = Promise.resolve();

async function addPart(name) {
  missing.delete(name);
  fetching.add(name);
  const files = ["names", "text"].map((file) => fetched(`parts/${name}/${file}.json`));
  await Promise.allSettled(files);
  fetching.delete(name);
  adding = adding.then(() =>
    part("text", async () => {
      await inSteps(engine.adding(await files[0]));
      await inSteps(engine.addingText(await files[1]));
    }),
  );
}

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
    const loaded = await load();
    postMessage({ type: "ready", part: name });
    return loaded;
  } catch {
    postMessage({ type: "failed", part: name });
  }
}
