// What this reader asked for and opened, newest first; kept in this browser only.
import { read, write } from "../storage.js";

const MOST = 6;
const KEPT = { asked: "search-asked", opened: "search-opened" };

export const asked = () => list(KEPT.asked);
export const opened = () => list(KEPT.opened);

export function remember(query, { url, id, title, page }) {
  if (query.trim()) keep(KEPT.asked, query.trim(), (one) => one === query.trim());
  keep(KEPT.opened, { url, id, title, page }, (one) => one.url === url && one.id === id);
}

export function forget() {
  for (const name of Object.values(KEPT)) write(name, null);
}

function list(name) {
  try {
    return JSON.parse(read(name, "[]"));
  } catch {
    return [];
  }
}

function keep(name, newest, isSame) {
  write(name, JSON.stringify([newest, ...list(name).filter((one) => !isSame(one))].slice(0, MOST)));
}
