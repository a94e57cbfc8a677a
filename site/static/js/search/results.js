// The list of what was found: grouped by page, the best heading first, an excerpt with marks.
import { add } from "../card.js";
import { groupsOf } from "./groups.js";
import { addMarked, passageOf, patternOf } from "./marks.js";
import { addressOf, PAUSE_MS, sectionOf } from "./pages.js";

// Draws the groups into a list box; the rows that were drawn, as {row, option}.
export function draw(place, rows, words) {
  const pattern = patternOf(words);
  const drawn = [];
  const groups = groupsOf(rows).map((rows, number) => {
    const group = document.createElement("div");
    group.role = "group";
    // Where the page itself answers, its name stands in the row.
    const name = add(group, "p", rows[0].title === rows[0].page ? "visually-hidden" : "of", rows[0].page);
    name.id = `found-${number}`;
    group.setAttribute("aria-labelledby", name.id);
    for (const row of rows) drawn.push({ row, option: addOption(group, row, pattern, drawn.length) });
    return group;
  });
  place.replaceChildren(...groups);
  excerpts(drawn, pattern);
  return drawn;
}

// A row as an option that is a link too, so that all that one does with links works.
export function addOption(place, row, pattern, number) {
  const option = addRow(place, row, pattern);
  option.role = "option";
  option.id = `option-${number}`;
  option.tabIndex = -1;
  option.ariaSelected = "false";
  return option;
}

export function addRow(place, row, pattern) {
  const link = add(place, "a", "row");
  link.href = addressOf(row);
  addMarked(add(link, "b", ""), row.title, pattern);
  add(link, "span", "excerpt", row.about ?? "");
  return link;
}

// What each row says: of those that are seen, once the reader pauses. Their pages are fetched for it.
export function excerpts(drawn, pattern) {
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
