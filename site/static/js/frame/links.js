// Links stay in the frame, whatever key or button they are pressed with.
import { absolute, go, isApp } from "./place.js";

export function startLinks() {
  for (const name of ["click", "auxclick"]) addEventListener(name, follow);
}

function follow(event) {
  const link = event.composedPath().find((part) => part instanceof Element && part.matches("a[href], area[href]"));
  if (!link || event.defaultPrevented || event.button > 1) return;
  const href = link.getAttribute("href") ?? link.getAttribute("xlink:href");
  let url;
  try {
    url = absolute(href);
  } catch {
    return event.preventDefault();
  }
  // Scripts, and what the page has made itself, are no places.
  if (["javascript:", "blob:", "data:"].includes(url.protocol)) return;
  event.preventDefault();
  if (isApp(url)) go(url.href);
  else location.replace(url.href);
}
