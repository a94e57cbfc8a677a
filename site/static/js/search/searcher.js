// The worker that searches: the page stays quick however large the site is. A part that fails leaves the other.
//
//   to it:    {type: "load", base}, {type: "ask", number, query}
//   from it:  {type: "ready", part: "names" or "text"}, {type: "failed", part}, {type: "answer", number, …}
import { Engine } from "./engine.js";
import { parse } from "./query.js";

const MOST_ROWS = 60;
const MOST_TAGS = 6;
let engine;

const work = {
  async load({ base }) {
    const files = { names: fetched(`${base}search/names.json`), text: fetched(`${base}search/text.json`) };
    await part("names", async () => (engine = new Engine(await files.names)));
    if (engine) await part("text", async () => engine.addText(await files.text));
    else files.text.catch(() => {});
  },
  ask({ number, query }) {
    postMessage({ type: "answer", number, ...answer(query) });
  },
};
addEventListener("message", ({ data }) => work[data.type](data));

async function fetched(address) {
  const response = await fetch(address);
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

function answer(typed) {
  const found = engine.search(typed);
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
