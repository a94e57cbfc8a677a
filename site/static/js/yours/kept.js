// Something of the reader's that this browser keeps. It is read anew each time: another tab may have changed it.
import { read, write } from "../storage.js";

export class Kept {
  // Holds for the page where the browser keeps nothing.
  #unsaved;

  // `parse(text)` gives the value or throws; `text(value)` is its inverse.
  constructor(name, { parse, text, empty }) {
    Object.assign(this, { name, parse, text, empty });
  }

  get() {
    if (this.#unsaved) return this.#unsaved;
    try {
      return this.parse(read(this.name) ?? this.text(this.empty()));
    } catch {
      // Damaged: the next change mends it.
      return this.empty();
    }
  }

  set(value) {
    this.#unsaved = write(this.name, this.text(value)) ? undefined : value;
    this.#tell();
  }

  // `hear` is called after every change, of this tab or another.
  follow(hear) {
    document.addEventListener(`kept-${this.name}`, hear);
    addEventListener("storage", ({ key }) => (key === null || key.endsWith(`:${this.name}`)) && hear());
  }

  // By an event, since two scripts of a page may each have this.
  #tell() {
    document.dispatchEvent(new CustomEvent(`kept-${this.name}`));
  }
}
