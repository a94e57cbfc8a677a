// Finds the sections that answer a query.
//
// MiniSearch itself would add up all that a section has of a word and its likes, by which long sections win. Here the
// best of each word counts, the rarer the word the more, and then what the heading shares with the query.
import { parse } from "./query.js";
import { headsOf, sectionsOf, tellingOf } from "./sections.js";
import { EXACT, BEGUN, LIKE, Scores, SOME, WordScores } from "./scores.js";
import { FIELDS, Terms } from "./terms.js";

// How near what is found is to what was asked: as it is written, its name without the sign, its stem, all of its parts,
// its beginning, with one typo, with two; all of its parts where it is known as a whole.
const NEAR = { whole: 1, name: 0.95, stem: 0.85, parts: 0.9, beginning: 0.6, typo: 0.5, typos: 0.35, apart: 0.3 };
const TIER_APART = 1e9;
const SAME_HEADING = 4;
const EXPLAINS = 2;
// Sections, or terms, that are taken in at once.
const STEP = 200;
// So many are put in order; nobody reads further.
const MOST_ORDERED = 200;
// With a letter or two begins a word of nearly every text: it is looked for in what stands out.
const SHORTEST_IN_TEXT = 3;
const HEADS = FIELDS.name | FIELDS.heading | FIELDS.tag;
// What the text of a section is marked with in the second file.
const MARKS = { "*": FIELDS.text | FIELDS.often, "-": FIELDS.code, "+": FIELDS.code | FIELDS.often };

export class Engine {
  sections = [];
  named = new Map();
  terms = new Terms();
  // Where the sections of a part begin.
  #begins = new Map();

  constructor(names) {
    this.version = names.version;
    this.add(names);
  }

  // Takes in the names of the site, or of a part of it, whose text may come later. Throws where they are those of another
  // state.
  add(names) {
    for (const _ of this.adding(names));
  }

  // The terms of the texts of a part whose names are there.
  addText(text) {
    for (const _ of this.addingText(text));
  }

  // Both in steps, between which one may search.
  *adding(names) {
    this.checkVersion(names);
    const begin = this.sections.length;
    this.#begins.set(names.part, begin);
    const sections = sectionsOf(names);
    const urls = new Set(sections.map(({ url }) => url));
    for (const section of this.sections) if (section.isOnlyTitle && urls.has(section.url)) section.isGone = true;
    for (const section of sections) {
      section.number += begin;
      section.telling = tellingOf(section);
      this.sections.push(section);
      this.addHeads(section);
      if (section.number % STEP === 0) yield;
    }
    for (const [name, number] of Object.entries(names.names)) this.named.set(name.toLowerCase(), begin + number);
  }

  addHeads(section) {
    const held = new Map();
    for (const [field, terms] of Object.entries(headsOf(section))) {
      for (const term of terms) held.set(term, held.get(term) | FIELDS[field]);
    }
    for (const [term, fields] of held) this.terms.add(term, [section.number], [fields]);
  }

  *addingText({ version, part, terms, sections }) {
    this.checkVersion({ version });
    // A large site has all of it in its parts.
    if (!terms) return;
    const begin = this.#begins.get(part);
    const holding = sections.split(" ");
    for (const [place, term] of terms.split(" ").entries()) {
      const steps = holding[place].split(",");
      let number = begin;
      const numbers = steps.map((step) => (number += parseInt(step, 36)));
      this.terms.add(term, numbers, steps.map((step) => MARKS[step.at(-1)] ?? FIELDS.text));
      if (place % STEP === 0) yield;
    }
  }

  checkVersion({ version }) {
    if (version !== this.version) throw new Error("the site has changed meanwhile");
  }

  // The sections that answer what was typed, the best first.
  search(typed) {
    const query = parse(typed);
    const asked = filterOf(query.filters);
    const accepts = (section) => !section.isGone && (asked?.(section) ?? true);
    if (!query.words.length) return asked ? this.sections.filter((section) => !section.id && accepts(section)) : [];
    const scores = new Scores(this.sections.length);
    query.words.forEach((word, place) => this.match(word, place === query.words.length - 1, scores));
    return this.ordered(scores, query, accepts);
  }

  ordered(scores, query, accepts) {
    const called = this.calling(query);
    const found = [];
    for (const number of scores.numbers) {
      const section = this.sections[number];
      const tier = scores.tierOf(number);
      if ((tier === SOME && scores.near[number] <= NEAR.typo) || !accepts(section)) continue;
      const score = scores.scoreOf(number, section.telling) * called(section);
      // One number to go by: the tier, then the score.
      found.push({ section, rank: (SOME - tier) * TIER_APART + score });
    }
    const least = leastOfBest(found.map(({ rank }) => rank));
    const best = found.filter(({ rank }) => rank >= least);
    best.sort((one, other) => other.rank - one.rank || one.section.number - other.section.number);
    const rest = best.length < found.length ? found.filter(({ rank }) => rank < least) : [];
    return [...best, ...rest].map(({ section }) => section);
  }

  // What has the very name or heading that was asked for stands out.
  calling({ words, text }) {
    const [{ whole, names }] = words;
    const name = words.length === 1 && [whole, ...names].find((name) => this.named.has(name));
    const explained = name ? this.named.get(name) : -1;
    return ({ number, said }) => (number === explained ? EXPLAINS : 1) * (said === text ? SAME_HEADING : 1);
  }

  // Adds what the sections score for a word; the rarer it is, the more it counts.
  match({ whole, names, stems, soft }, last, scores) {
    const found = new WordScores(this.sections.length);
    const exact = (term, near) => {
      const held = this.terms.get(term);
      if (held) found.take(held, near, EXACT);
      return held;
    };
    const isKnown = exact(whole, NEAR.whole);
    // Of `werkzeug.exceptions.NotFound` the longest that is known.
    for (const name of names) exact(name, found.size ? NEAR.apart : NEAR.name);
    if (stems.length === 1) exact(stems[0], NEAR.stem);
    const known = found.size;
    if (stems.length > 1) found.take(this.holdingAll(stems), isKnown ? NEAR.apart : NEAR.parts, EXACT);
    if (last) {
      const where = whole.length < SHORTEST_IN_TEXT ? HEADS : undefined;
      for (const [longer, held] of this.terms.beginning(whole)) {
        found.take(held, NEAR.beginning * Math.sqrt(whole.length / longer.length), BEGUN, where);
      }
    }
    if (!found.size) for (const { held, edits } of this.terms.like(whole)) found.take(held, edits > 1 ? NEAR.typos : NEAR.typo, LIKE);
    scores.add(found, Math.log(1 + this.sections.length / (known || found.size || 1)), soft);
  }

  // The sections that hold all of the terms, with the fields that hold them all.
  holdingAll(terms) {
    const maps = terms.map((term) => {
      const { sections, fields } = this.terms.get(term) ?? { sections: [], fields: [] };
      return new Map(sections.map((number, place) => [number, fields[place]]));
    });
    const sections = [...maps[0].keys()].filter((number) => maps.every((map) => map.has(number)));
    const inAll = (number) => maps.reduce((fields, map) => fields & map.get(number), -1) || FIELDS.text;
    return { sections, fields: sections.map(inAll) };
  }

  // The API names and headings nearest to what was typed, for when nothing answers.
  nearest(typed, most = 5) {
    const pieces = trigrams(typed.toLowerCase());
    const likeness = (text) => {
      const others = trigrams(text.toLowerCase());
      return (2 * [...others].filter((piece) => pieces.has(piece)).length) / (pieces.size + others.size || 1);
    };
    const named = this.sections.flatMap((section) => section.names.map((name) => ({ section, name, near: likeness(name) })));
    const headed = this.sections.filter(({ isGone }) => !isGone).map((section) => ({ section, name: section.title, near: likeness(section.title) }));
    return [...named, ...headed].filter(({ near }) => near > 0.2).sort((one, other) => other.near - one.near).slice(0, most);
  }

  // What the last word may become: the shortest API name that begins so.
  completed(typed) {
    const begun = typed.match(/[\w.]+$/)?.[0].toLowerCase();
    if (!begun) return "";
    const longer = [...this.named.keys()].filter((name) => name.startsWith(begun) && name !== begun);
    const shortest = longer.sort((one, other) => one.length - other.length || (one < other ? -1 : 1))[0];
    return shortest ? typed.slice(0, -begun.length) + shortest : "";
  }
}

// The rank that the best of them reach.
function leastOfBest(ranks) {
  return ranks.length > MOST_ORDERED ? Float64Array.from(ranks).sort().at(-MOST_ORDERED) : -Infinity;
}

function filterOf({ tag, in: places, is }) {
  if (!tag.length && !places.length && !is.length) return null;
  return (section) =>
    tag.every((name) => section.tags.includes(name)) &&
    places.every((place) => section.url.startsWith(`/${place}/`)) &&
    is.every((kind) => section.kinds.includes(kind));
}

function trigrams(text) {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, place) => padded.slice(place, place + 3)));
}
