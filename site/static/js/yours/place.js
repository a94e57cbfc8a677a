// Places of the site, as they are kept: they hold wherever it is served from.
const root = document.documentElement.dataset;
const site = new URL(root.base, location.href).pathname;

// The page at an address within the site, like "/python/http/".
export const urlOf = ({ pathname }) => `/${pathname.slice(site.length).replace(/index\.html$/, "")}`;
export const addressOf = ({ url, id = "" }) => root.base + url.slice(1) + (id && `#${encodeURIComponent(id)}`);
export const isOurs = ({ origin, pathname }) => origin === location.origin && pathname.startsWith(site);

// The id that the end of an address names. What is escaped wrongly stands for itself, as it does for browsers.
export function idOf({ hash }) {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

// The words of a heading, without what is there to be pressed.
export function titleOf(heading) {
  const copy = heading.cloneNode(true);
  for (const pressed of copy.querySelectorAll(".anchor, button")) pressed.remove();
  return copy.textContent.trim();
}
