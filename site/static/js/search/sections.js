// The sections that search/names.json tells of; runsheet.search.files says what stands in it.
import { parse } from "./query.js";
import { termsOf } from "./words.js";

// What more there is to say of a page, and so of its sections.
const KINDS = [[], ["exercise"], ["list"]];

// Each section as {number, url, id, title, said, page, place, kinds, tags, names, above}: `said` is the title in small
// letters, `page` the title of its page, `place` the part of the site, `names` the API names that it explains, `above` what
// stands above it. Numbers begin at 0 in each file.
export function sectionsOf({ parts, pages, places, names, snippets, tagged, tags }) {
  const explained = byNumber(names);
  const showing = new Set(fromSteps(snippets));
  const sections = [];
  for (const [url, page, kind, carried, headings] of pages) {
    const path = url.split("/")[1];
    for (const [title, id] of [[page, ""], ...headings.map(titleAndId)]) {
      const number = sections.length;
      const own = [...carried, ...(tagged[number] ?? [])].map((tag) => tags[tag].toLowerCase());
      const kinds = [id ? "section" : "page", ...KINDS[kind], ...(showing.has(number) ? ["snippet"] : [])];
      const place = path in places ? path : "";
      const section = { number, url, id, title, said: title.toLowerCase(), page, place, kinds, tags: own };
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
export const headsOf = ({ names, title, above, tags }) => ({
  name: termsOf(names.join(" ")),
  heading: termsOf(title),
  above: termsOf(above),
  tag: termsOf(tags.join(" ")),
});
export const tellingOf = ({ title }) => parse(title).words.length;

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
