// What this reader asked for and opened, newest first; kept in this browser only.
import { read, write } from "../storage.js";

const MOST = 6;
const ROW = ["url", "id", "title", "page"];
const KEPT = { asked: "search-asked", opened: "search-opened" };

export const asked = () => list(KEPT.asked).filter((one) => typeof one === "string");
export const opened = () => list(KEPT.opened).filter((one) => ROW.every((name) => typeof one?.[name] === "string"));

// A query, and the row that it led to, if it was one.
export function remember(query, row) {
  const asking = query.trim();
  if (asking) keep(KEPT.asked, asking, asked().filter((one) => one !== asking));
  if (!row) return;
  const { url, id, title, page } = row;
  keep(KEPT.opened, { url, id, title, page }, opened().filter((one) => one.url !== url || one.id !== id));
}

export function forget() {
  for (const name of Object.values(KEPT)) write(name, null);
}

// What is kept may be damaged: whoever reads it takes only what is as it is written here.
function list(name) {
  try {
    return [JSON.parse(read(name, "[]"))].flat();
  } catch {
    return [];
  }
}

function keep(name, newest, others) {
  write(name, JSON.stringify([newest, ...others].slice(0, MOST)));
}
