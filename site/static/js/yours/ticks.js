// Links to what was read say so.
import { isOurs, urlOf } from "./place.js";
import { follow, isAnyKnown, isRead } from "./reading.js";

const LISTS = ".side, .entries, .home-sections, .neighbours";

export function startTicks() {
  const mark = () => {
    for (const link of document.querySelectorAll(`:is(${LISTS}) a[href]`)) {
      link.toggleAttribute("data-read", isOurs(link) && !link.hash && isRead(urlOf(link)));
    }
  };
  follow(mark);
  if (isAnyKnown()) mark();
}
