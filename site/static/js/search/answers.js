// What the worker answers of what was found.
import { narrower } from "./filters.js";
import { groupsOf } from "./groups.js";
import { completed, nearest } from "./offers.js";

export const MOST_ROWS = 60;
// Where the page is to look for a phrase: in sections that have its words, and in some that have few of them, for not all
// that a page shows is searched.
const MOST_LIKELY = 300;
const MOST_OTHERS = 30;

// {rows, count, words, phrases, narrower, nearest, completed}: `words` are to be marked, `phrases` to be looked for,
// `narrower` are filters with how many they leave, `nearest` is offered where nothing was found.
export function answerTo(engine, typed, query, found, most = MOST_ROWS) {
  return {
    rows: (query.phrases.length ? withPhrases(engine, query, found) : best(found, most)).map(rowOf),
    count: found.length,
    words: [...new Set(query.words.flatMap(({ whole, names, stems }) => [whole, ...names.slice(0, 1), ...stems]))],
    phrases: query.phrases.map(({ text }) => text),
    narrower: narrower(found),
    nearest: found.length || !typed.trim() ? [] : nearest(engine, typed).map(nameOf),
    completed: completed(engine, typed),
  };
}

const nameOf = ({ section: { url, id, page }, name }) => ({ url, id, page, name });

function rowOf({ url, id, title, page, place, kinds, tags, names, isLikely }) {
  return { url, id, title, page, place, kinds, tags, names, isLikely };
}

// The best, and those that come first on their pages where the best are of few.
function best(found, most) {
  const rows = new Set([...found.slice(0, most), ...groupsOf(found).flat()]);
  return found.filter((section) => rows.has(section));
}

function withPhrases(engine, query, found) {
  const mayHold = engine.mayHold(query);
  const [likely, others] = [[], []];
  for (const section of found) (mayHold(section) ? likely : others).push(section);
  return [
    ...likely.slice(0, MOST_LIKELY).map((section) => ({ ...section, isLikely: true })),
    ...others.slice(0, MOST_OTHERS),
  ];
}
