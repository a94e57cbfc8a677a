// What the filters of a query leave: tag:auth, in:flask, is:exercise.
import { keyOf } from "../tag-key.js";

export const KINDS = ["page", "section", "snippet", "exercise", "list"];
const MOST_TAGS = 6;

// Whether a section answers the filters; null where none is asked.
export function filterOf({ tag, in: places, is }) {
  if (!tag.length && !places.length && !is.length) return null;
  const keys = tag.map(keyOf);
  return (section) =>
    keys.every((key) => section.keys.includes(key)) &&
    places.every((place) => section.url.startsWith(`/${place}/`)) &&
    is.every((kind) => section.kinds.includes(kind));
}

// A tag as one asks for it: a filter has no spaces.
export const asked = (tag) => tag.replace(/\s+/g, "-");

// The filters that would leave some of what was found, with how many.
export function narrower(found) {
  const counts = new Map();
  const count = (filter) => counts.set(filter, (counts.get(filter) ?? 0) + 1);
  for (const { place, kinds, tags } of found) {
    if (place) count(`in:${place}`);
    for (const kind of kinds) if (kind === "exercise" || kind === "snippet") count(`is:${kind}`);
    for (const tag of tags) count(`tag:${asked(tag)}`);
  }
  const useful = [...counts].filter(([, number]) => number < found.length).sort((one, other) => other[1] - one[1]);
  const others = useful.filter(([filter]) => !filter.startsWith("tag:"));
  return [...others, ...useful.filter(([filter]) => filter.startsWith("tag:")).slice(0, MOST_TAGS)];
}
