// Finds the sections that answer a query.
//
// MiniSearch itself would add up all that a section has of a word and its likes, by which long sections win. Here the
// best of each word counts, the rarer the word the more, and then what the heading shares with the query.
import { parse } from "./query.js";
import { sectionsOf } from "./sections.js";
import { FIELDS, Terms, worth } from "./terms.js";

// How near what is found is to what was asked: as it is written, its name without the sign, its stem, all of its parts,
// its beginning, with one typo, with two; all of its parts where it is known as a whole.
const NEAR = { whole: 1, name: 0.95, stem: 0.85, parts: 0.9, beginning: 0.6, typo: 0.5, typos: 0.35, apart: 0.3 };
// From the first to the last: with all words as they are, one still being typed, one with a typo, some words.
const [EXACT, BEGUN, LIKE, SOME] = [1, 2, 3, 4];
const HEADING_SHARED = 1.5;
const SAME_HEADING = 4;
const EXPLAINS = 2;
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

  // The names of the site, or of a part of it, whose text may come later. Throws where they are those of another state.
  add(names) {
    this.checkVersion(names);
    const begin = this.sections.length;
    this.#begins.set(names.part, begin);
    const sections = sectionsOf(names);
    const urls = new Set(sections.map(({ url }) => url));
    for (const section of this.sections) if (section.isOnlyTitle && urls.has(section.url)) section.isGone = true;
    for (const section of sections) this.sections.push(Object.assign(section, { number: begin + section.number }));
    for (const [name, number] of Object.entries(names.names)) this.named.set(name.toLowerCase(), begin + number);
    const held = new Map();
    for (const { number, heads } of sections) {
      for (const [field, terms] of Object.entries(heads)) {
        for (const term of terms) {
          if (!held.has(term)) held.set(term, new Map());
          held.get(term).set(number, held.get(term).get(number) | FIELDS[field]);
        }
      }
    }
    for (const [term, fields] of held) this.terms.add(term, [...fields.keys()], [...fields.values()]);
  }

  // The terms of the texts of a part whose names are there.
  addText({ version, part, terms, sections }) {
    this.checkVersion({ version });
    // A large site has all of it in its parts.
    if (!terms) return;
    const begin = this.#begins.get(part);
    const holding = sections.split(" ");
    terms.split(" ").forEach((term, place) => {
      const steps = holding[place].split(",");
      let number = begin;
      const numbers = steps.map((step) => (number += parseInt(step, 36)));
      this.terms.add(term, numbers, steps.map((step) => MARKS[step.at(-1)] ?? FIELDS.text));
    });
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
    const matches = query.words.map((word, place) => this.matchesOf(word, place === query.words.length - 1));
    const found = this.gathered(matches, query).filter(({ section }) => accepts(section));
    found.sort((one, other) => one.tier - other.tier || other.score - one.score || one.section.number - other.section.number);
    return found.map(({ section }) => section);
  }

  gathered(matches, query) {
    const found = new Map();
    for (const { best, rarity, soft } of matches) {
      for (const [number, { worth, near, heading, tier }] of best) {
        if (!found.has(number)) found.set(number, { score: 0, tier: EXACT, words: 0, near: 0, rarity: 0, shared: 0, headings: 0 });
        const one = found.get(number);
        one.score += rarity * worth;
        one.rarity += rarity;
        one.near = Math.max(one.near, near);
        one.tier = Math.max(one.tier, tier);
        if (!soft) one.words += 1;
        if (heading) (one.shared += rarity), (one.headings += 1);
      }
    }
    const needed = matches.filter(({ soft }) => !soft).length;
    const all = matches.reduce((sum, { rarity }) => sum + rarity, 0);
    return Array.from(found, ([number, one]) => {
      const section = this.sections[number];
      const whole = one.words >= needed;
      const shared = 1 + HEADING_SHARED * (one.shared / all) * Math.min(1, one.headings / section.telling);
      const score = one.score * shared * this.called(section, query) * (whole ? 1 : one.rarity / all);
      return { section, score, tier: whole ? one.tier : SOME, near: one.near };
    }).filter(({ tier, near }) => tier < SOME || near > NEAR.typo);
  }

  // What has the very name or heading that was asked for stands out.
  called({ number, title }, { words, text }) {
    const [{ whole, names }] = words;
    const name = words.length === 1 && [whole, ...names].find((name) => this.named.has(name));
    const explains = name && this.named.get(name) === number ? EXPLAINS : 1;
    return explains * (title.toLowerCase() === text ? SAME_HEADING : 1);
  }

  // What a word is found by: of each section the best of it, and how rare the word is.
  matchesOf({ whole, names, stems, soft }, last) {
    const best = new Map();
    const take = ({ sections, fields }, near, tier) =>
      sections.forEach((number, place) => {
        const before = best.get(number) ?? { worth: 0, tier, heading: 0 };
        const heading = before.heading || (tier < LIKE && fields[place] & FIELDS.heading);
        const own = near * worth(fields[place]);
        if (own > before.worth) best.set(number, { worth: own, near, heading, tier: Math.min(tier, before.tier) });
        else before.heading = heading;
      });
    const exact = (term, near) => {
      const held = this.terms.get(term);
      if (held) take(held, near, EXACT);
      return held;
    };
    const isKnown = exact(whole, NEAR.whole);
    // Of `werkzeug.exceptions.NotFound` the longest that is known.
    for (const name of names) exact(name, best.size ? NEAR.apart : NEAR.name);
    if (stems.length === 1) exact(stems[0], NEAR.stem);
    const known = best.size;
    if (stems.length > 1) take(this.holdingAll(stems), isKnown ? NEAR.apart : NEAR.parts, EXACT);
    if (last) {
      for (const [longer, held] of this.terms.beginning(whole)) {
        take(held, NEAR.beginning * Math.sqrt(whole.length / longer.length), BEGUN);
      }
    }
    if (!best.size) for (const { held, edits } of this.terms.like(whole)) take(held, edits > 1 ? NEAR.typos : NEAR.typo, LIKE);
    return { best, soft, rarity: Math.log(1 + this.sections.length / (known || best.size || 1)) };
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
