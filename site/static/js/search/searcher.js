// The worker that searches: the page stays quick however large the site is. A part that fails leaves the other.
//
//   to it:    {type: "load", base, here}, {type: "ask", number, query}; `here` is the part that the page is in
//   from it:  {type: "ready", part: "names" or "text"}, {type: "failed", part}, {type: "answer", number, …}
import { Engine } from "./engine.js";
import { parse } from "./query.js";

const MOST_ROWS = 60;
const MOST_TAGS = 6;
// Fewer results than that: the next part of a large site is fetched.
const ENOUGH = 10;
let engine, base, missing = [];

const work = {
  async load({ base: root, here }) {
    base = `${root}search/`;
    const files = { names: fetched("names.json"), text: fetched("text.json") };
    files.text.catch(() => {});
    await part("names", async () => (engine = new Engine(await files.names)));
    if (!engine) return;
    missing = (await files.names).parts;
    if (missing.includes(here)) await addPart(here);
    else if (!missing.length) await part("text", async () => engine.addText(await files.text));
  },
  async ask({ number, query }) {
    const found = engine.search(query);
    postMessage({ type: "answer", number, ...answer(query, found) });
    const asked = parse(query).filters.in.filter((place) => missing.includes(place));
    if (asked.length) await addPart(asked[0]);
    else if (query.trim() && found.length < ENOUGH && missing.length) await addPart(missing[0]);
  },
};
addEventListener("message", ({ data }) => work[data.type](data));

// A part of a large site; each is fetched once, and what was asked is asked again when it is there. One is taken in after
// the other, in steps: what is typed meanwhile comes between.
let adding = Promise.resolve();

async function addPart(name) {
  missing = missing.filter((other) => other !== name);
  const files = ["names", "text"].map((file) => fetched(`parts/${name}/${file}.json`));
  for (const file of files) file.catch(() => {});
  adding = adding.then(() =>
    part("text", async () => {
      await inSteps(engine.adding(await files[0]));
      await inSteps(engine.addingText(await files[1]));
    }),
  );
  await adding;
}

async function inSteps(steps) {
  for (const _ of steps) await new Promise((go) => setTimeout(go));
}

async function fetched(file) {
  const response = await fetch(base + file);
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

function answer(typed, found) {
  const { words, phrases } = parse(typed);
  return {
    rows: found.slice(0, MOST_ROWS).map(({ url, id, title, page, place, kinds, names }) => ({ url, id, title, page, place, kinds, names })),
    count: found.length,
    words: [...new Set(words.flatMap(({ whole, names, stems }) => [whole, ...names.slice(0, 1), ...stems]))],
    phrases,
    narrower: narrower(found),
    nearest: found.length || !typed.trim() ? [] : engine.nearest(typed).map(({ section: { url, id, page }, name }) => ({ url, id, page, name })),
    completed: engine.completed(typed),
  };
}

// The filters that would leave some of what was found, with how many.
function narrower(found) {
  const counts = new Map();
  const count = (filter) => counts.set(filter, (counts.get(filter) ?? 0) + 1);
  for (const { place, kinds, tags } of found) {
    if (place) count(`in:${place}`);
    for (const kind of kinds) if (kind === "exercise" || kind === "snippet") count(`is:${kind}`);
    for (const tag of tags) if (!tag.includes(" ")) count(`tag:${tag}`);
  }
  const useful = [...counts].filter(([, number]) => number < found.length).sort((one, other) => other[1] - one[1]);
  const others = useful.filter(([filter]) => !filter.startsWith("tag:"));
  return [...others, ...useful.filter(([filter]) => filter.startsWith("tag:")).slice(0, MOST_TAGS)];
}
