// The pages and sections that the reader starred, newest first, kept in this browser and as a file in one form:
//   {version: 1, favourites: [{url, id, title, page, added}]}
// `url` is the page's within the site, `id` its section's or "", `page` the page's title, `added` UTC to the second.
import { Kept } from "./kept.js";

export const VERSION = 1;
const kept = new Kept("favourites", { parse, text, empty: () => [] });
export const isSame = (one) => (other) => one.url === other.url && one.id === other.id;

export const favourites = () => kept.get();
export const put = (list) => kept.set(list);
export const follow = (hear) => kept.follow(hear);
export const isFavourite = (place) => favourites().some(isSame(place));

// Stars a place, or takes its star away.
export function toggle({ url, id, title, page }) {
  const others = favourites().filter((one) => !isSame({ url, id })(one));
  const isNew = others.length === favourites().length;
  const added = new Date().toISOString().replace(/\.\d+/, "");
  kept.set(isNew ? [{ url, id, title, page, added }, ...others] : others);
}

export function text(list) {
  return `${JSON.stringify({ version: VERSION, favourites: list }, null, 2)}\n`;
}

// What this browser itself has written, but for what is damaged; a file is looked at more closely, see file.js.
function parse(written) {
  return JSON.parse(written).favourites.filter((one) => typeof one?.url === "string" && typeof one.id === "string");
}
