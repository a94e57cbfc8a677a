// The list of what was found: grouped by page, the best heading first, an excerpt with marks.
import { add } from "../card.js";
import { addMarked, passageOf, patternOf } from "./marks.js";
import { addressOf, PAUSE_MS, sectionOf } from "./pages.js";

// Draws groups of rows into a list box or into a list; the rows that were drawn, as {row, option}.
export function draw(place, groups, words) {
  const pattern = patternOf(words);
  const drawn = [];
  const [addGroup, addOne] = place.role === "listbox" ? [addOptions, addOption] : [addItem, addRow];
  const list = new DocumentFragment();
  for (const rows of groups) {
    const group = addGroup(list, rows[0].page, rows[0].title !== rows[0].page);
    for (const row of rows) drawn.push({ row, option: addOne(group, row, pattern, drawn.length) });
  }
  place.replaceChildren(list);
  excerpts(drawn, pattern);
  return drawn;
}

// Where the page itself answers, its name stands in the row.
const addName = (group, element, name, isShown) => add(group, element, isShown ? "of" : "visually-hidden", name);

export function addOptions(place, name, isShown = true) {
  const group = add(place, "div", "");
  group.role = "group";
  const label = addName(group, "p", name, isShown);
  label.id = `found-${place.childElementCount}`;
  group.setAttribute("aria-labelledby", label.id);
  return group;
}

function addItem(place, name, isShown) {
  const item = add(place, "li", "");
  addName(item, "h2", name, isShown);
  return item;
}

// A row as an option that is a link too, so that all that one does with links works.
export const addOption = (place, row, pattern, number) => asOption(addRow(place, row, pattern), number);

export function asOption(option, number) {
  option.role = "option";
  option.id = `option-${number}`;
  option.tabIndex = -1;
  option.ariaSelected = "false";
  return option;
}

function addRow(place, row, pattern) {
  const link = add(place, "a", "row");
  link.href = addressOf(row);
  addMarked(add(link, "b", ""), row.title, pattern);
  add(link, "span", "excerpt", row.about ?? "");
  return link;
}

// What each row says: of those that are seen, once the reader pauses. Their pages are fetched for it.
function excerpts(drawn, pattern) {
  const rows = new Map(drawn.map(({ row, option }) => [option, row]));
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      addExcerpt(target.querySelector(".excerpt"), rows.get(target), pattern);
    }
  });
  setTimeout(() => {
    for (const { option } of drawn) if (option.isConnected) seen.observe(option);
  }, PAUSE_MS);
}

async function addExcerpt(place, row, pattern) {
  const { text, code } = passageOf(await sectionOf(row), pattern);
  addMarked(code ? add(place, "code", "") : place, text, pattern);
}
