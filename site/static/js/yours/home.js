// What is the reader's own on the home page: where they stopped, what they starred, and their file. The page waits for it
// before it goes on: what is below the lists is painted where it stays.
import { startExchange } from "../exchange.js";
import { favourites, follow as followFavourites } from "./favourites.js";
import { FILE } from "./file.js";
import { addressOf } from "./place.js";
import { begun, dropped, follow as followReading, forget } from "./reading.js";
import { starOf } from "./star.js";

const MOST_BEGUN = 4;

const place = document.querySelector("#yours");
const lists = { begun: place.querySelector(".begun"), favourites: place.querySelector(".favourites") };

function show() {
  fill(lists.begun, begun().slice(0, MOST_BEGUN).map(begunItem));
  fill(lists.favourites, favourites().map(favouriteItem));
  place.hidden = lists.begun.hidden && lists.favourites.hidden;
}

function fill(section, items) {
  section.hidden = !items.length;
  section.querySelector("ul").replaceChildren(...items);
}

function restar() {
  for (const star of place.querySelectorAll(".star")) star.show();
}

const begunItem = ({ url, id, title, heading }) => item({ url, id, text: title, beside: heading }, drop(url, title));
const favouriteItem = (one) => item({ ...one, text: one.title, beside: one.id && one.page }, starOf(one));

function item({ url, id, text, beside }, pressed) {
  const made = document.createElement("li");
  const link = document.createElement("a");
  link.href = addressOf({ url, id });
  link.textContent = text;
  const where = document.createElement("small");
  where.textContent = beside;
  made.append(link, where, pressed);
  return made;
}

function drop(url, title) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "drop";
  button.textContent = "×";
  button.setAttribute("aria-label", `Do not continue: ${title}`);
  button.addEventListener("click", () => {
    dropped(url);
    (lists.begun.querySelector("button") ?? document.querySelector("#main")).focus();
  });
  return button;
}

function startKept() {
  const kept = document.querySelector("#kept");
  startExchange(kept, FILE);
  kept.querySelector(".forget").addEventListener("click", () => {
    forget();
    kept.querySelector(".told").textContent = "What you have read is forgotten. Favourites stay.";
  });
}

show();
// A star that is taken away here stays in the list, to be pressed again.
followFavourites(() => (place.contains(document.activeElement) ? restar() : show()));
followReading(show);
addEventListener("DOMContentLoaded", startKept);
