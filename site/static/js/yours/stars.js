// Stars at the title of a page and at each heading that has a link of its own.
import { follow } from "./favourites.js";
import { titleOf, urlOf } from "./place.js";
import { starOf } from "./star.js";

export function startStars(main) {
  const title = main.querySelector("h1");
  const page = titleOf(title);
  const url = urlOf(location);
  const whole = starOf({ url, id: "", title: page, page }, "Favourite");
  main.querySelector(".title .facts").append(whole);
  const stars = [...main.querySelectorAll(".text .anchor")].map((anchor) => {
    const heading = anchor.parentElement;
    const star = starOf({ url, id: heading.id, title: titleOf(heading), page });
    // In a list of headings, none is called after its buttons.
    heading.ariaLabel = titleOf(heading);
    anchor.after(star);
    return star;
  });
  follow(() => [whole, ...stars].forEach((star) => star.show()));
}
