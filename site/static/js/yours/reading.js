// What the reader has read and where they stopped, kept in this browser only, the newest last:
//   {version: 1, pages: {url: {title, id, heading, read}}}
// `id` and `heading` are of the section that was read last, `read` is whether the end was seen.
import { Kept } from "./kept.js";
import { idOf, titleOf, urlOf } from "./place.js";

const VERSION = 1;
const MOST_PAGES = 1000;
// Who jumps to the end of a page has not read it.
const LEAST_MS = 10_000;
const STAY_MS = 1500;

const kept = new Kept("reading", { parse, text, empty: () => new Map() });

export const follow = (hear) => kept.follow(hear);
export const isRead = (url) => kept.get().get(url)?.read ?? false;
export const forget = () => kept.set(new Map());
export const isAnyKnown = () => kept.get().size > 0;

// The pages that were begun and not read to the end, as {url, id, title, heading}, the newest first.
export const begun = () =>
  [...kept.get()].map(([url, one]) => ({ url, ...one })).filter(({ read, id }) => id && !read).reverse();

export function dropped(url) {
  const pages = kept.get();
  pages.delete(url);
  kept.set(pages);
}

// Follows the reader through a page.
export function startReading(main) {
  const url = urlOf(location);
  const title = titleOf(main.querySelector("h1"));
  const note = (news) => {
    const pages = kept.get();
    const known = pages.get(url) ?? { id: "", heading: "", read: false };
    pages.delete(url);
    pages.set(url, { title, ...known, ...news });
    kept.set(new Map([...pages].slice(-MOST_PAGES)));
  };
  let timer;
  document.addEventListener("section-read", ({ detail: heading }) => {
    clearTimeout(timer);
    // Who was led to a section looks something up, and what is only passed is not read.
    if (!heading || heading.id === idOf(location)) return;
    timer = setTimeout(() => note({ id: heading.id, heading: titleOf(heading) }), STAY_MS);
  });
  atEnd(main.querySelector(".end"), () => note({ read: true }));
}

// Calls `then` once the end is seen and there was time to read.
function atEnd(end, then) {
  let timer;
  const observer = new IntersectionObserver(([{ isIntersecting }]) => {
    clearTimeout(timer);
    if (isIntersecting) timer = setTimeout(done, LEAST_MS - performance.now());
  });
  const done = () => (observer.disconnect(), then());
  observer.observe(end);
}

function text(pages) {
  return JSON.stringify({ version: VERSION, pages: [...pages] });
}

function parse(written) {
  const { version, pages } = JSON.parse(written);
  if (version !== VERSION || !pages.every(([url, one]) => typeof url === "string" && one)) throw new Error("of another version");
  return new Map(pages);
}
