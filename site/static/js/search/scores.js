// What sections score, in arrays by their number: a letter may begin the words of ten thousand sections.
import { FIELDS, worth } from "./terms.js";

// From the first to the last: with all words as they are, one still being typed, one with a typo, some words.
export const [EXACT, BEGUN, LIKE, SOME] = [1, 2, 3, 4];
const HEADING_SHARED = 1.5;
const ANYWHERE = ~0;
const TITLE = FIELDS.title | FIELDS.heading;

// For one word of a query: of each section the best of it.
export class WordScores {
  numbers = [];

  constructor(count) {
    this.worth = new Float64Array(count);
    this.near = new Float64Array(count);
    this.heading = new Uint8Array(count);
    this.tier = new Uint8Array(count);
  }

  get size() {
    return this.numbers.length;
  }

  // Sections hold a term so near to the word, in one of the fields `where`.
  take({ sections, fields }, near, tier, where = ANYWHERE) {
    for (let place = 0; place < sections.length; place += 1) {
      if (!(fields[place] & where)) continue;
      const number = sections[place];
      const own = near * worth(fields[place]);
      // A typo says nothing more of what has the word itself.
      if (tier === LIKE && this.worth[number] && this.tier[number] < LIKE) continue;
      if (!this.worth[number]) this.numbers.push(number), (this.tier[number] = tier);
      if (tier < LIKE && fields[place] & TITLE) this.heading[number] = 1;
      if (own <= this.worth[number]) continue;
      this.worth[number] = own;
      this.near[number] = near;
      this.tier[number] = Math.min(tier, this.tier[number]);
    }
  }
}

// For all words of a query together.
export class Scores {
  numbers = [];
  needed = 0;
  all = 0;

  constructor(count) {
    for (const name of ["score", "rarity", "shared", "near"]) this[name] = new Float64Array(count);
    for (const name of ["words", "headings", "tier"]) this[name] = new Uint8Array(count);
  }

  // One word more, which is so rare; a soft one need not be there.
  add({ numbers, worth, near, heading, tier }, rarity, soft) {
    this.all += rarity;
    if (!soft) this.needed += 1;
    for (const number of numbers) {
      if (!this.rarity[number]) this.numbers.push(number);
      this.score[number] += rarity * worth[number];
      this.rarity[number] += rarity;
      this.near[number] = Math.max(this.near[number], near[number]);
      this.tier[number] = Math.max(this.tier[number] || EXACT, tier[number]);
      if (!soft) this.words[number] += 1;
      if (heading[number]) (this.shared[number] += rarity), (this.headings[number] += 1);
    }
  }

  tierOf(number) {
    return this.words[number] >= this.needed ? this.tier[number] : SOME;
  }

  // What a section scores, of whose heading so many words tell something.
  scoreOf(number, telling) {
    const shared = 1 + HEADING_SHARED * (this.shared[number] / this.all) * Math.min(1, this.headings[number] / telling);
    const whole = this.words[number] >= this.needed;
    return this.score[number] * shared * (whole ? 1 : this.rarity[number] / this.all);
  }
}
