// The list of all exercises: what is passed, filters that live in the address, progress to take along and to bring.
import { startExchange } from "../exchange.js";
import { FILE } from "./file.js";
import { follow, stateOf } from "./progress.js";
import { showStates } from "./states.js";

const FILTERS = ["state", "level", "topic"];

export function startList(place) {
  const list = new List(place);
  startExchange(place, FILE);
  follow(() => list.show());
  list.show();
}

class List {
  constructor(place) {
    this.place = place;
    this.items = [...place.querySelectorAll("[data-listed]")];
    this.buttons = [...place.querySelectorAll("[data-filter]")];
    for (const one of this.buttons) one.addEventListener("click", () => this.toggle(one.dataset));
    place.querySelector(".nothing > button").addEventListener("click", () => {
      this.clear();
      // What was pressed is gone.
      this.buttons[0].focus();
    });
    this.read();
    addEventListener("popstate", () => {
      this.read();
      this.show();
    });
  }

  // What is chosen: of each filter the values, any of which will do.
  read() {
    const query = new URLSearchParams(location.search);
    const known = (name) => this.buttons.filter(({ dataset }) => dataset.filter === name).map(({ dataset }) => dataset.value);
    this.chosen = Object.fromEntries(
      FILTERS.map((name) => [name, new Set(query.getAll(name).filter((value) => known(name).includes(value)))]),
    );
  }

  toggle({ filter, value }) {
    const values = this.chosen[filter];
    if (!values.delete(value)) values.add(value);
    this.write();
    this.say();
  }

  clear() {
    for (const values of Object.values(this.chosen)) values.clear();
    this.write();
    this.say();
  }

  write() {
    const query = new URLSearchParams(FILTERS.flatMap((name) => [...this.chosen[name]].map((value) => [name, value])));
    const address = new URL(location);
    address.search = query;
    history.replaceState(null, "", address);
    this.show();
  }

  show() {
    showStates(this.items);
    for (const item of this.items) item.hidden = !this.fits(item);
    for (const section of this.place.querySelectorAll(":scope > section")) {
      section.hidden = !section.querySelector("[data-listed]:not([hidden])");
    }
    for (const one of this.buttons) this.count(one);
    const shown = this.items.filter(({ hidden }) => !hidden).length;
    this.place.querySelector(".nothing").hidden = shown > 0;
    this.shown = shown;
    const passed = this.items.filter(({ dataset }) => stateOf(dataset.listed) === "passed").length;
    this.place.querySelector("#done").textContent = `${passed} of ${this.items.length} passed`;
    this.place.querySelector("progress").value = passed;
  }

  // A button's count is what it would show together with the other filters.
  count(pressed) {
    const { filter, value } = pressed.dataset;
    const count = this.items.filter((item) => valuesOf(item, filter).includes(value) && this.fits(item, filter)).length;
    pressed.querySelector("small").textContent = count;
    pressed.setAttribute("aria-pressed", String(this.chosen[filter].has(value)));
  }

  fits(item, except = "") {
    return FILTERS.every((name) => {
      const values = this.chosen[name];
      return name === except || !values.size || valuesOf(item, name).some((value) => values.has(value));
    });
  }

  say() {
    const { length } = this.items;
    this.place.querySelector(".found").textContent = this.shown === length ? `All ${length}` : `${this.shown} of ${length}`;
  }
}

const valuesOf = ({ dataset }, name) =>
  ({ state: () => [stateOf(dataset.listed)], level: () => [dataset.level], topic: () => dataset.topics.split(" ") })[name]();
