// A star: pressed, its place is a favourite.
import { isFavourite, toggle } from "./favourites.js";

const SHAPE = "m12 3.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z";

export function starOf(place, word = "") {
  const star = document.createElement("button");
  star.type = "button";
  star.className = "star";
  star.innerHTML = `<svg viewBox="0 0 24 24" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true"><path d="${SHAPE}"/></svg>`;
  star.append(word);
  star.setAttribute("aria-label", `Favourite: ${place.title}`);
  star.show = () => star.setAttribute("aria-pressed", isFavourite(place));
  star.addEventListener("click", () => toggle(place));
  star.show();
  return star;
}
