// Which sections hold the words of a query, and how near; or which parts of a large site do.
import { BEGUN, EXACT, LIKE, Scores, WordScores } from "./scores.js";
import { FIELDS, SHORTEST_TYPO } from "./terms.js";

// How near what is found is to what was asked: as it is written, its name without the sign, its stem, all of its parts,
// its beginning, with one typo, with two; all of its parts where it is known as a whole.
export const NEAR = { whole: 1, name: 0.95, stem: 0.85, parts: 0.9, beginning: 0.6, typo: 0.5, typos: 0.35, apart: 0.3 };
// With a letter or two begins a word of nearly every text: it is looked for in what stands out.
const SHORTEST_IN_TEXT = 3;
const HEADS = FIELDS.name | FIELDS.title | FIELDS.heading | FIELDS.tag;
// A word that fewer have, may be another one with a typo.
const FEW = 10;

// What is looked up for a query: terms, and how longer ones begin ("" where nothing is looked up so).
export function lookedUp({ words, phrases }) {
  const all = [...words, ...phrases.flatMap((phrase) => phrase.words)];
  const last = words.at(-1)?.whole ?? "";
  const terms = [...new Set(all.flatMap(({ whole, names, stems }) => [whole, ...names, ...stems]))];
  return { terms, beginning: last.length < SHORTEST_IN_TEXT ? "" : last };
}

// The words of a query that no term is, nor begins with, and that may have a typo.
export function unknown(terms, words) {
  const isHeld = ({ whole, names, stems }, place) =>
    [whole, ...names].some((term) => terms.get(term)) ||
    (stems.length && holdingAll(terms, stems).sections.length) ||
    (place === words.length - 1 && !terms.beginning(whole).next().done);
  return words.filter((word, place) => !word.soft && word.whole.length >= SHORTEST_TYPO && !isHeld(word, place));
}

// The scores of so many sections for all words.
export function matched(terms, count, words) {
  const scores = new Scores(count);
  words.forEach((word, place) => addWord(terms, count, word, place === words.length - 1, scores));
  return scores;
}

// Adds what the sections score for a word; the rarer it is, the more it counts.
function addWord(terms, count, { whole, names, stems, soft }, isLast, scores) {
  const found = new WordScores(count);
  const exact = (term, near) => {
    const held = terms.get(term);
    if (held) found.take(held, near, EXACT);
    return held;
  };
  const isKnown = exact(whole, NEAR.whole);
  // Of `werkzeug.exceptions.NotFound` the longest that is known.
  for (const name of names) exact(name, found.size ? NEAR.apart : NEAR.name);
  if (stems.length === 1) exact(stems[0], NEAR.stem);
  const known = found.size;
  if (stems.length > 1) found.take(holdingAll(terms, stems), isKnown ? NEAR.apart : NEAR.parts, EXACT);
  if (isLast) {
    const where = whole.length < SHORTEST_IN_TEXT ? HEADS : undefined;
    for (const [longer, held] of terms.beginning(whole)) {
      found.take(held, NEAR.beginning * Math.sqrt(whole.length / longer.length), BEGUN, where);
    }
  }
  const sure = known || found.size;
  if (found.size < FEW) for (const { held, edits } of terms.like(whole)) found.take(held, edits > 1 ? NEAR.typos : NEAR.typo, LIKE);
  scores.add(found, Math.log(1 + count / (sure || found.size || 1)), soft);
}

// The sections that hold all of the terms, with the fields that hold them all.
function holdingAll(terms, wanted) {
  const maps = wanted.map((term) => {
    const { sections, fields } = terms.get(term) ?? { sections: [], fields: [] };
    return new Map(sections.map((number, place) => [number, fields[place]]));
  });
  const sections = [...maps[0].keys()].filter((number) => maps.every((map) => map.has(number)));
  const inAll = (number) => maps.reduce((fields, map) => fields & map.get(number), -1) || FIELDS.text;
  return { sections, fields: sections.map(inAll) };
}

// The sections that hold every word of a phrase.
export function holdingPhrase(terms, words) {
  const held = words.map(({ whole, names, stems }) => {
    const forms = [whole, ...names].flatMap((term) => terms.get(term)?.sections ?? []);
    return new Set(stems.length ? [...forms, ...holdingAll(terms, stems).sections] : forms);
  });
  return new Set([...held[0]].filter((number) => held.every((numbers) => numbers.has(number))));
}
