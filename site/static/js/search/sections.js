// What search/names.json and search/text/ tell of sections; runsheet.search.files says what stands in them.
import { keyOf } from "../tag-key.js";
import { parse } from "./query.js";
import { FIELDS } from "./terms.js";
import { termsOf } from "./words.js";

// What more there is to say of a page, and so of its sections.
const KINDS = [[], ["exercise"], ["list"]];
// What the text of a section is marked with.
const MARKS = { "*": FIELDS.text | FIELDS.often, "-": FIELDS.code, "+": FIELDS.code | FIELDS.often };

// Each section as {number, url, id, title, said, page, place, kinds, tags, keys, names, above}: `said` is the title in small
// letters, `page` the title of its page, `place` the folder at the top, `keys` what its tags are compared by, `names` the
// API names that it explains, `above` what stands above it. Numbers begin at 0 in each file.
export function sectionsOf({ parts, pages, places, names, snippets, tagged, tags }) {
  const explained = byNumber(names);
  const keys = tags.map(keyOf);
  const showing = new Set(fromSteps(snippets));
  const sections = [];
  for (const [url, page, kind, carried, headings] of pages) {
    const path = url.split("/")[1];
    for (const [title, id] of [[page, ""], ...headings.map(titleAndId)]) {
      const number = sections.length;
      const own = [...new Set([...carried, ...(tagged[number] ?? [])])];
      const kinds = [id ? "section" : "page", ...KINDS[kind], ...(showing.has(number) ? ["snippet"] : [])];
      const place = path in places ? path : "";
      const section = { number, url, id, title, said: title.toLowerCase(), page, place, kinds };
      section.tags = own.map((tag) => tags[tag].toLowerCase());
      section.keys = own.map((tag) => keys[tag]);
      // Of a large site, the titles of pages come first; whose part has come, is there twice.
      section.isOnlyTitle = parts.length > 0;
      section.names = explained.get(number) ?? [];
      section.above = `${id ? page : ""} ${places[path] ?? ""}`;
      sections.push(section);
    }
  }
  return sections;
}

// The terms of a section by field, and how many words of its title say something.
export const headsOf = ({ id, names, title, above, tags }) => ({
  name: termsOf(names.join(" ")),
  [id ? "heading" : "title"]: termsOf(title),
  above: termsOf(above),
  tag: termsOf(tags.join(" ")),
});
export const tellingOf = ({ title }) => Math.max(1, parse(title, () => false).words.length);

// The terms that a text tells of, each as [term, numbers, fields]: numbers are counted from `begin`.
export function* termsIn({ terms, sections }, begin = 0) {
  if (!terms) return;
  const holding = sections.split(" ");
  for (const [place, term] of terms.split(" ").entries()) {
    const steps = holding[place].split(",");
    let number = begin;
    const numbers = steps.map((step) => (number += parseInt(step, 36)));
    yield [term, numbers, steps.map((step) => MARKS[step.at(-1)] ?? FIELDS.text)];
  }
}

export function fromSteps(steps) {
  let number = 0;
  return steps.map((step) => (number += step));
}

function byNumber(names) {
  const found = new Map();
  for (const [name, number] of Object.entries(names)) found.set(number, [...(found.get(number) ?? []), name]);
  return found;
}

const titleAndId = (heading) => (Array.isArray(heading) ? heading : [heading, slug(heading)]);
// As runsheet.search.files makes it.
const slug = (title) => title.replace(/[^\w\s-]/g, "").trim().replace(/\s/g, "-").toLowerCase();
