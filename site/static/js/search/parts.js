// The parts of a large site: which of them can answer is known before they are there.
import { keyOf } from "../tag-key.js";
import { matched } from "./matching.js";
import { Terms } from "./terms.js";

export class Parts {
  // Which parts hold a term, by their numbers; `tag:` and `is:` are terms too.
  terms = new Terms();
  #urls;
  #where;

  // `where` are the numbers of the parts that the pages are in.
  constructor({ parts, pages, where }) {
    this.names = parts;
    this.#urls = pages.map(([url]) => url);
    this.#where = where;
  }

  // The part that a page is in.
  of(url) {
    return this.names[this.#where[this.#urls.indexOf(url)]];
  }

  // What the filters of a query are looked up by.
  asked({ filters }) {
    if (!this.names.length) return [];
    return [...filters.tag.map((tag) => `tag:${keyOf(tag)}`), ...filters.is.map((kind) => `is:${kind}`)];
  }

  // The parts that hold most of what is asked.
  answering(query) {
    const { words, filters } = query;
    if (!words.length && !Object.values(filters).flat().length) return [];
    const held = this.asked(query).map((term) => this.terms.get(term)?.sections ?? []);
    held.push(...filters.in.map((place) => this.#below(place)));
    const able = [...this.names.keys()].filter((number) => held.every((numbers) => numbers.includes(number)));
    return (words.length ? this.#best(able, words) : able).map((number) => this.names[number]);
  }

  #below(place) {
    return this.#where.filter((_, page) => this.#urls[page].startsWith(`/${place}/`));
  }

  #best(able, words) {
    const scores = matched(this.terms, this.names.length, words);
    const ranks = new Map(scores.numbers.map((number) => [number, scores.tierOf(number) - scores.words[number]]));
    const least = Math.min(...able.map((number) => ranks.get(number) ?? Infinity));
    return able.filter((number) => ranks.get(number) === least);
  }
}
