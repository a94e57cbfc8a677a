// What is offered where nothing answers: the nearest names, the tags that most pages have, the lists of all.
import { add } from "../card.js";
import { chip } from "./chip.js";
import { addressOf } from "./pages.js";

const { base } = document.documentElement.dataset;
const LISTS = { "All tags": "tags/", "API names, A–Z": "index/" };
const MOST_TAGS = 8;
let used;

// Links to the names; each, as {url, id, page, name}, is told of its link.
export function addNearest(place, nearest, tell) {
  if (!nearest.length) return;
  const line = add(place, "p", "", "Like it: ");
  for (const [number, near] of nearest.entries()) {
    if (number) line.append(" · ");
    const link = add(line, "a", "", near.name);
    link.href = addressOf(near);
    tell(link, near);
  }
}

// Where all tags and all names are.
export function addLists(place) {
  const line = add(place, "p", "tags");
  for (const [title, path] of Object.entries(LISTS)) add(line, "a", "", title).href = base + path;
}

// The tags, with how many pages have each; `choose(filter)` asks for one.
export async function addTags(place, choose) {
  const line = add(place, "p", "tags");
  for (const [tag, count] of await mostUsed()) {
    const filter = `tag:${tag.toLowerCase().replace(/\s+/g, "-")}`;
    line.append(chip(tag, filter, count, () => choose(filter)));
  }
}

// From the names that are searched, which the browser has by now; counted once. None where they cannot be read: that is
// said elsewhere.
function mostUsed() {
  used ??= count().catch(() => {
    used = undefined;
    return [];
  });
  return used;
}

async function count() {
  const { tags, pages } = await (await fetch(`${base}search/names.json`)).json();
  const counts = new Map();
  for (const tag of pages.flatMap(([, , , carried]) => carried)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const inOrder = [...counts].sort((one, other) => other[1] - one[1]);
  return inOrder.slice(0, MOST_TAGS).map(([tag, number]) => [tags[tag], number]);
}
