// The pages behind the results: what stands in a section, for excerpts and for the preview. A page that was shown is there
// already when it is opened.
// What is fetched for a row waits until the reader pauses.
export const PAUSE_MS = 150;
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

function pageAt(url) {
  if (!fetched.has(url)) fetched.set(url, fetchPage(url));
  return fetched.get(url);
}

async function fetchPage(url) {
  try {
    const response = await fetch(addressOf({ url }));
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : null;
  } catch {
    fetched.delete(url);
    return null;
  }
}

// The rows in whose sections the phrases stand, each given by its words.
export async function withPhrases(rows, phrases) {
  const patterns = phrases.map((words) => new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^\\w]+"), "i"));
  const texts = await Promise.all(rows.map(async (row) => (await sectionOf(row)).map(({ textContent }) => textContent).join(" ")));
  return rows.filter((_, place) => patterns.every((pattern) => pattern.test(texts[place])));
}
