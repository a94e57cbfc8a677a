// The pages behind the results: what stands in a section, for excerpts and for the preview. A page that was shown is there
// already when it is opened.
// What is fetched for a row waits until the reader pauses.
export const PAUSE_MS = 150;
const MOST_KEPT = 24;
const fetched = new Map();
const root = document.documentElement.dataset;

export const addressOf = ({ url, id }) => new URL(root.base + url.slice(1) + (id ? `#${id}` : ""), location.href).href;

// The elements of a section: its heading and what follows until the next; of a page its title, what is said below it, and
// all until the first heading.
export async function sectionOf({ url, id }) {
  const page = await pageAt(url);
  const first = id ? page?.getElementById(id) : page?.querySelector("main .text")?.firstElementChild;
  const found = id ? [] : [...(page?.querySelectorAll("main .title > h1, main .title > .lead") ?? [])];
  for (let element = first; element; element = element.nextElementSibling) {
    if ((element !== first || !id) && /^H[1-6]$/.test(element.tagName)) break;
    if (!element.matches(".heading-tags")) found.push(element);
  }
  return found;
}

// The page, null where it cannot be fetched. The last ones are kept.
export function pageAt(url) {
  const page = fetched.get(url) ?? fetchPage(url);
  fetched.delete(url);
  fetched.set(url, page);
  if (fetched.size > MOST_KEPT) fetched.delete(fetched.keys().next().value);
  return page;
}

async function fetchPage(url) {
  try {
    const response = await fetch(addressOf({ url }));
    if (!response.ok) throw new Error(response.statusText);
    return new DOMParser().parseFromString(await response.text(), "text/html");
  } catch {
    fetched.delete(url);
    return null;
  }
}
