// Which sections hold a term, and where. MiniSearch's map of terms finds them by their beginning and by likeness.
import SearchableMap from "minisearch/SearchableMap";

// In an API name that the section explains, in the title of its page where it is all of that, in its heading, in what stands
// above it (the page, its part of the site), in a tag, in its text, only in its code; and whether it has the term often.
export const FIELDS = { name: 1, heading: 2, above: 4, tag: 8, text: 16, code: 32, often: 64, title: 128 };
const WORTH = { name: 5, title: 4.2, heading: 4, above: 1.8, tag: 1.3, text: 1.2, code: 1 };
const WORTH_OFTEN = 0.4;
// What a second field adds to the best one.
const BESIDES = 0.15;
export const SHORTEST_TYPO = 4;
const TWO_TYPOS = 8;

export class Terms {
  #held = new SearchableMap();

  // Says of sections, in the order of their numbers, in which fields they hold the term.
  add(term, sections, fields) {
    const held = this.#held.get(term);
    if (held) merge(held, { sections, fields });
    else this.#held.set(term, { sections, fields });
  }

  // What holds the term, as {sections, fields}: their numbers, and of each the sum of its FIELDS.
  get(term) {
    return this.#held.get(term);
  }

  // The longer terms that begin so, with what holds them.
  *beginning(term) {
    for (const [longer, held] of this.#held.atPrefix(term)) if (longer !== term) yield [longer, held];
  }

  // Terms at one edit, from eight letters on at two: {term, held, edits}.
  *like(term) {
    if (term.length < SHORTEST_TYPO) return;
    const found = this.#held.fuzzyGet(term, term.length < TWO_TYPOS ? 1 : 2);
    for (const [other, [held, edits]] of found) if (edits) yield { term: other, held, edits };
    for (const other of swaps(term)) {
      if (this.#held.has(other) && !found.has(other)) yield { term: other, held: this.get(other), edits: 1 };
    }
  }
}

// How much it says of a section that it holds a term in these fields.
const worths = Array.from({ length: 256 }, (_, fields) => {
  const held = Object.keys(WORTH).filter((field) => fields & FIELDS[field]);
  const best = Math.max(0, ...held.map((field) => WORTH[field]));
  const others = held.reduce((sum, field) => sum + WORTH[field], 0) - best;
  return best + BESIDES * others + (fields & FIELDS.often ? WORTH_OFTEN : 0);
});
export const worth = (fields) => worths[fields];

// Takes more of a term in. What comes later has higher numbers, but for the sections that are told of in two files.
function merge(held, more) {
  let place = held.sections.length;
  while (place && held.sections[place - 1] >= more.sections[0]) place -= 1;
  const sections = held.sections.splice(place);
  const fields = held.fields.splice(place);
  for (let one = 0, other = 0; one < sections.length || other < more.sections.length; ) {
    const ahead = (sections[one] ?? Infinity) - (more.sections[other] ?? Infinity);
    held.sections.push(ahead > 0 ? more.sections[other] : sections[one]);
    held.fields.push((ahead > 0 ? 0 : fields[one]) | (ahead < 0 ? 0 : more.fields[other]));
    if (ahead <= 0) one += 1;
    if (ahead >= 0) other += 1;
  }
}

// Two neighbours in the wrong order are one slip of the fingers.
function* swaps(term) {
  for (let place = 0; place < term.length - 1; place += 1) {
    const [one, two] = term.slice(place, place + 2);
    if (one !== two) yield term.slice(0, place) + two + one + term.slice(place + 2);
  }
}
