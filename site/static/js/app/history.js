// Where the preview has been, for Back and Forward.
const MOST = 50;

export class History {
  entries = [];
  at = -1;

  get current() {
    return this.entries[this.at] ?? null;
  }

  // Goes to a new place; what lay ahead is forgotten.
  push(entry) {
    this.entries.splice(this.at + 1, Infinity, entry);
    // Answers are kept with it: the oldest go.
    this.entries = this.entries.slice(-MOST);
    this.at = this.entries.length - 1;
  }

  replace(entry) {
    if (this.at < 0) this.push(entry);
    else this.entries[this.at] = entry;
  }

  // The entry so many steps away, or null; it becomes the current one.
  go(steps) {
    const there = this.at + steps;
    if (!this.entries[there]) return null;
    this.at = there;
    return this.current;
  }

  clear() {
    this.entries = [];
    this.at = -1;
  }
}
