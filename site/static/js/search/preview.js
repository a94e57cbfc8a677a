// The section that is chosen, beside the list: many look-ups end here, with Copy.
import { startCopy } from "../copy.js";
import { addMarked, patternOf } from "./marks.js";
import { addressOf, PAUSE_MS, sectionOf } from "./pages.js";

export class Preview {
  constructor(place) {
    this.place = place;
  }

  get hasFocus() {
    return this.place.contains(document.activeElement);
  }

  // Shows the section of a row, or nothing. What it shows already stays: the reader may be in it.
  show(row, words) {
    const isShown = row && row.url === this.row?.url && row.id === this.row.id && String(words) === this.words;
    if (isShown) return;
    this.row = row;
    this.words = String(words);
    clearTimeout(this.pause);
    if (!row) this.place.replaceChildren();
    else this.pause = setTimeout(() => this.fill(row, words), PAUSE_MS);
  }

  // Beside a list on a narrow screen there is no room for it.
  async fill(row, words) {
    if (!this.place.checkVisibility()) return;
    const copies = await copiesOf(row);
    if (this.row !== row) return;
    mark(copies, patternOf(words));
    this.place.replaceChildren(...copies);
    this.place.scrollTop = 0;
    startCopy(this.place);
  }
}

// What stands in a section, to be shown on another page.
export async function copiesOf(place) {
  const copies = (await sectionOf(place)).map(copyOf);
  for (const copy of copies) clean(copy, addressOf({ url: place.url }));
  return copies;
}

// The title of one page is no title of another.
function copyOf(element) {
  const copy = document.importNode(element, true);
  if (copy.tagName !== "H1") return copy;
  const heading = document.createElement("h2");
  heading.append(...copy.childNodes);
  return heading;
}

// Nothing of it is twice on the page, and its links lead where they did.
function clean(copy, address) {
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of ["id", "aria-labelledby", "aria-describedby"]) element.removeAttribute(name);
    for (const name of ["href", "src"]) {
      if (element.hasAttribute(name)) element.setAttribute(name, new URL(element.getAttribute(name), address).href);
    }
  }
  for (const anchor of copy.querySelectorAll(".anchor")) anchor.remove();
}

function mark(copies, pattern) {
  for (const copy of copies) {
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes) {
      if (node.data.search(pattern) < 0) continue;
      const marked = document.createDocumentFragment();
      addMarked(marked, node.data, pattern);
      node.replaceWith(marked);
    }
  }
}
