// Finds the sections that answer a query.
//
// MiniSearch itself would add up all that a section has of a word and its likes, by which long sections win. Here the
// best of each word counts, the rarer the word the more, and then what the heading shares with the query.
import { filterOf, KINDS } from "./filters.js";
import { holdingPhrase, matched, NEAR, unknown } from "./matching.js";
import { Parts } from "./parts.js";
import { parse } from "./query.js";
import { SOME } from "./scores.js";
import { headsOf, sectionsOf, tellingOf, termsIn } from "./sections.js";
import { FIELDS, Terms } from "./terms.js";

const TIER_APART = 1e9;
const SAME_HEADING = 4;
const EXPLAINS = 2;
// Sections, or terms, that are taken in at once.
const STEP = 200;
// So many are put in order; nobody reads further.
const MOST_ORDERED = 200;

export class Engine {
  sections = [];
  // The API names as they are written, and the sections that explain them by the names in small letters.
  names = new Set();
  named = new Map();
  terms = new Terms();
  // Where the sections of a part begin.
  #begins = new Map();
  // Where a page stands in reading order; parts come in any.
  #orders = new Map();

  constructor(names) {
    this.version = names.version;
    this.tags = names.tags;
    this.places = Object.keys(names.places);
    this.parts = new Parts(names);
    this.add(names);
  }

  // Takes in the names of the site, or of a part of it, whose text may come later. Throws where they are those of another
  // state.
  add(names) {
    for (const _ of this.adding(names));
  }

  // The terms of the texts of the site, or of a part whose names are there, or of a shard of them; of a large site, which of
  // its parts hold them.
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
      section.order = this.#orders.get(section.url) ?? section.number;
      if (!section.id) this.#orders.set(section.url, section.order);
      this.sections.push(section);
      this.addHeads(section);
      if (section.number % STEP === 0) yield;
    }
    for (const [name, number] of Object.entries(names.names)) {
      this.names.add(name);
      this.named.set(name.toLowerCase(), begin + number);
    }
  }

  addHeads(section) {
    const held = new Map();
    for (const [field, terms] of Object.entries(headsOf(section))) {
      for (const term of terms) held.set(term, held.get(term) | FIELDS[field]);
    }
    for (const [term, fields] of held) this.terms.add(term, [section.number], [fields]);
  }

  *addingText(text) {
    this.checkVersion(text);
    const isOfParts = !text.part && this.parts.names.length > 0;
    const [terms, begin] = isOfParts ? [this.parts.terms, 0] : [this.terms, this.#begins.get(text.part)];
    let count = 0;
    for (const told of termsIn(text, begin)) {
      terms.add(...told);
      if ((count += 1) % STEP === 0) yield;
    }
  }

  checkVersion({ version }) {
    if (version !== this.version) throw new Error("the site has changed meanwhile");
  }

  // What was typed, taken apart: filters are those that something of this site may answer, and tags.
  parse(typed) {
    const known = {
      tag: () => true,
      in: (place) => this.sections.some(({ url }) => url.startsWith(`/${place}/`)),
      is: (kind) => KINDS.includes(kind),
    };
    return parse(typed, (name, value) => known[name](value));
  }

  // The sections that answer a query, the best first: {sections, whole}, with how many of them hold all of its words.
  find(query) {
    const asked = filterOf(query.filters);
    const accepts = (section) => !section.isGone && (asked?.(section) ?? true);
    if (query.words.length) return this.ordered(query, accepts);
    const sections = asked ? this.sections.filter(accepts).sort((one, other) => one.order - other.order) : [];
    return { sections, whole: sections.length };
  }

  // The words of a query that nothing has, in what is there nor in any part.
  unknown({ words }) {
    const elsewhere = unknown(this.parts.terms, words);
    return unknown(this.terms, words).filter((word) => elsewhere.includes(word));
  }

  // Whether a section holds the words of all phrases of a query; of their order, and of what programs print, it knows nothing.
  mayHold({ phrases }) {
    const holding = phrases.map(({ words }) => holdingPhrase(this.terms, words));
    return ({ number }) => holding.every((numbers) => numbers.has(number));
  }

  ordered(query, accepts) {
    const scores = matched(this.terms, this.sections.length, query.words);
    const called = this.calling(query);
    const found = [];
    let whole = 0;
    for (const number of scores.numbers) {
      const section = this.sections[number];
      const tier = scores.tierOf(number);
      if ((tier === SOME && scores.near[number] <= NEAR.typo) || !accepts(section)) continue;
      const score = scores.scoreOf(number, section.telling) * called(section);
      // One number to go by: the tier, then the score.
      found.push({ section, rank: (SOME - tier) * TIER_APART + score });
      if (tier < SOME) whole += 1;
    }
    const least = leastOfBest(found.map(({ rank }) => rank));
    const best = found.filter(({ rank }) => rank >= least);
    best.sort((one, other) => other.rank - one.rank || one.section.number - other.section.number);
    const rest = best.length < found.length ? found.filter(({ rank }) => rank < least) : [];
    return { sections: [...best, ...rest].map(({ section }) => section), whole };
  }

  // What has the very name or heading that was asked for stands out.
  calling({ words, text }) {
    const [{ whole, names }] = words;
    const name = words.length === 1 && [whole, ...names].find((name) => this.named.has(name));
    const explained = name ? this.named.get(name) : -1;
    return ({ number, said }) => (number === explained ? EXPLAINS : 1) * (said === text ? SAME_HEADING : 1);
  }
}

// The rank that the best of them reach.
function leastOfBest(ranks) {
  return ranks.length > MOST_ORDERED ? Float64Array.from(ranks).sort().at(-MOST_ORDERED) : -Infinity;
}
