// The shards that a text is in, by the alphabet: each is fetched once a word is looked up in it.
const LAST = "\uffff";

export class Shards {
  #begins;
  #add;
  // Of those that were asked for, by their numbers, what resolves when they are there; those that are.
  #coming = new Map();
  #there = new Set();

  // `begins` are their first terms; `add(numbers)` fetches some and takes them in, and never rejects.
  constructor(begins, add) {
    this.#begins = begins;
    this.#add = add;
  }

  // Fetches those that may hold one of the terms, or a term that begins so ("" for none). What resolves when they are
  // there, of those that are not yet.
  holding(terms, beginning = "") {
    const numbers = new Set(terms.map((term) => this.#of(term)));
    const last = beginning ? this.#of(beginning + LAST) : -1;
    for (let number = this.#of(beginning); number <= last; number += 1) numbers.add(number);
    return this.#fetch([...numbers]);
  }

  all() {
    return this.#fetch([...this.#begins.keys()]);
  }

  // -1 stands for no shard: the term is before all others.
  #of(term) {
    return this.#begins.findLastIndex((first) => first <= term);
  }

  #fetch(numbers) {
    const missing = numbers.filter((number) => number >= 0 && !this.#there.has(number));
    const fresh = missing.filter((number) => !this.#coming.has(number));
    if (fresh.length) {
      const added = this.#add(fresh).then(() => {
        for (const number of fresh) this.#there.add(number);
      });
      for (const number of fresh) this.#coming.set(number, added);
    }
    return [...new Set(missing.map((number) => this.#coming.get(number)))];
  }
}
