// Links of a text to other places of the site show what stands there, on hover and on focus.
const root = document.documentElement.dataset;
const PAGE = /\/(?:index\.html)?$/;

export function startPeeking() {
  const main = document.querySelector("main");
  const begin = ({ target, pointerType }) => {
    const link = target.closest?.(".text a[href]");
    const place = link && pointerType !== "touch" && placeOf(link);
    if (place) import("./peek.js").then(({ peek }) => peek(link, place));
  };
  main.addEventListener("pointerover", begin);
  main.addEventListener("focusin", begin);
}

// Where a link leads within the site, as {url, id}; null where it leads elsewhere, or to no page.
function placeOf(link) {
  const base = new URL(root.base, location.href);
  const { origin, pathname, hash } = link;
  if (origin !== base.origin || !pathname.startsWith(base.pathname) || !PAGE.test(pathname)) return null;
  const url = `/${pathname.slice(base.pathname.length)}`;
  const isHere = pathname === location.pathname;
  if (url.startsWith("/tags/") || link.matches(".anchor") || (isHere && !hash)) return null;
  return { url, id: decodeURIComponent(hash.slice(1)) };
}
