// Looks on the pages for the phrases that were asked for: the index knows words, not their order.
import { pageAt, sectionOf } from "./pages.js";
import { holds } from "./phrases.js";

// So many pages are read, a few at once, until so many rows are found.
const MOST_READ = 60;
const AT_ONCE = 6;
const MOST_FOUND = 60;
const IN_LINE = "a, abbr, b, code, del, em, i, ins, kbd, mark, q, s, small, span, strong, sub, sup, var";
// What was found for the phrases that were asked for last, by the place: one types on behind them.
let kept = { phrases: "", found: new Map() };

// The rows in whose sections the phrases stand. Where a page cannot be fetched, those of its rows stay that have all of the
// words. Null as soon as nobody wants to know any more.
export async function withPhrases(rows, phrases, isWanted = () => true) {
  const asked = phrases.join("\n");
  if (kept.phrases !== asked) kept = { phrases: asked, found: new Map() };
  const known = kept.found;
  const urls = [...new Set(rows.map(({ url }) => url))].slice(0, MOST_READ);
  const found = new Set();
  for (let start = 0; start < urls.length && found.size < MOST_FOUND; start += AT_ONCE) {
    const some = urls.slice(start, start + AT_ONCE);
    const read = rows.filter(({ url }) => some.includes(url));
    const holding = await Promise.all(read.map((row) => hasPhrases(row, phrases, known)));
    if (!isWanted()) return null;
    for (const [place, row] of read.entries()) if (holding[place]) found.add(row);
  }
  return rows.filter((row) => found.has(row));
}

async function hasPhrases(row, phrases, known) {
  const place = `${row.url}#${row.id}`;
  if (known.has(place)) return known.get(place);
  const text = holds(row.title, phrases) ? row.title : await textOf(row);
  if (text === null) return row.isLikely;
  known.set(place, holds(text, phrases));
  return known.get(place);
}

// Null where the page cannot be fetched. An exercise is found as a whole.
async function textOf(row) {
  const page = await pageAt(row.url);
  if (!page) return null;
  const elements = row.kinds.includes("exercise") ? [page.querySelector("main")] : await sectionOf(row);
  return elements.map(written).join(" ");
}

// What is written in an element, with a space where another block begins.
function written(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  const text = [...node.childNodes].map(written).join("");
  return node.nodeType === Node.ELEMENT_NODE && node.matches(IN_LINE) ? text : ` ${text} `;
}
