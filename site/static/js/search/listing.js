// What the page of results lists: it answers as one types, and its address, which can be linked, says what was asked.
import { button } from "../card.js";
import { Asking, inAddress } from "./asking.js";
import { groupsOf } from "./groups.js";
import { addLists } from "./instead.js";
import { draw } from "./results.js";

// Browsers refuse an address that changes with every letter.
const PAUSE_MS = 400;

export const startListing = (page) => new Listing(page).begin();

class Listing extends Asking {
  constructor(page) {
    super(page);
    this.instead = page.querySelector(".instead");
    this.rest = button("", () => this.showAll());
    this.rest.className = "button";
    this.rest.hidden = true;
    this.list.after(this.rest);
    // What the server was asked, it has answered.
    this.answered = { ...this.answered, query: this.field.defaultValue };
    this.field.addEventListener("input", () => this.noteLater());
    page.addEventListener("click", () => this.note());
    page.querySelector("form").addEventListener("submit", (event) => this.onSubmit(event));
  }

  // What was typed before this was there belongs into the address too.
  begin() {
    super.begin();
    if (this.field.value) this.noteLater();
  }

  // Many rows are shown at once, and all of them to whom asks for them.
  get most() {
    return this.all === this.field.value ? Infinity : undefined;
  }

  isAmong() {
    return this.list.contains(document.activeElement);
  }

  ask(query) {
    super.ask(query);
    this.note();
  }

  draw({ rows, words, count }) {
    this.rest.hidden = rows.length >= count;
    this.rest.textContent = `Show all ${count} results`;
    this.instead?.setAttribute("hidden", "");
    draw(this.list, groupsOf(rows, Infinity, Infinity), words);
    return rows.length;
  }

  unasked() {
    this.clear();
    if (!this.instead) addLists(this.message);
  }

  clear() {
    super.clear();
    this.rest.hidden = true;
    this.instead?.removeAttribute("hidden");
  }

  // Where nothing could be loaded, the server may answer.
  onSubmit(event) {
    if (this.failure.childElementCount) return;
    event.preventDefault();
    this.note();
    this.look();
  }

  // The reader goes on with the first that was not there.
  async showAll() {
    this.all = this.field.value;
    const before = new Set(this.links.map(({ href }) => href));
    await this.look();
    this.links.find(({ href }) => !before.has(href))?.focus();
  }

  get links() {
    return [...this.list.querySelectorAll("a")];
  }

  noteLater() {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.note(), PAUSE_MS);
  }

  note() {
    clearTimeout(this.pause);
    const query = this.field.value.trim();
    const address = query ? inAddress(query) : location.pathname;
    try {
      history.replaceState(history.state, "", address);
    } catch {
      // Asked too often: the next time will do.
    }
  }
}
