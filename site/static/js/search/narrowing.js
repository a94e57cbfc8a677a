// What narrows a query, as buttons: filters, with how many each would leave.
import { chip } from "./chip.js";

const MOST = 8;
const FILTER = /(?<=^|\s)(?:tag|in|is):\S+/g;

// Those that are in the query first, pressed; `ask(query)` asks with one more or less.
export function showFilters(place, query, narrower, ask) {
  const on = [...new Set(query.match(FILTER))];
  const others = narrower.filter(([filter]) => !on.includes(filter)).slice(0, MOST);
  place.replaceChildren(
    ...on.map((filter) => toggle(filter, "", true, () => ask(without(query, filter)))),
    ...others.map(([filter, count]) => toggle(filter, count, false, () => ask(`${query.trim()} ${filter}`))),
  );
}

function toggle(filter, count, isOn, press) {
  const made = chip(filter, filter, count, press);
  made.ariaPressed = String(isOn);
  made.classList.toggle("chosen", isOn);
  return made;
}

const without = (query, filter) => query.split(/\s+/).filter((word) => word && word !== filter).join(" ");
