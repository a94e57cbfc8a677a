// What else may be meant: the nearest names where nothing answers, the rest of a name that is begun.
import { keyOf } from "../tag-key.js";
import { asked, KINDS } from "./filters.js";
import { LONGEST } from "./query.js";

const LEAST_ALIKE = 0.2;
// A reader waits for it: of a large site the names, the titles and some headings.
const MOST_COMPARED = 5_000;
// Behind a sign that makes something else of it (`%Y`, `x:re`, `--he`) stands no name.
const BEGUN = /(?:^|[\s@(|=,["'“„«])([\w.]+)$/;
const FILTER = /(?<!\S)(tag|in|is):(\S+)$/i;

// The API names and headings nearest to what was typed, as {section, name}.
export function nearest(engine, typed, most = 5) {
  const pieces = new Set(trigrams(typed.slice(0, LONGEST).toLowerCase()));
  const found = [];
  for (const [said, { section, name }] of compared(engine)) {
    const others = trigrams(said);
    const near = (2 * others.filter((piece) => pieces.has(piece)).length) / (pieces.size + others.length);
    if (near > LEAST_ALIKE) found.push({ section, name, near });
  }
  return found.sort((one, other) => other.near - one.near).slice(0, most);
}

// What is compared, each text once: {section, name} by the text in small letters.
function compared({ sections, names, named }) {
  const texts = new Map();
  for (const name of names) texts.set(name.toLowerCase(), { section: sections[named.get(name.toLowerCase())], name });
  for (const section of sections) {
    if (texts.size >= MOST_COMPARED) break;
    if (!texts.has(section.said)) texts.set(section.said, { section, name: section.title });
  }
  return texts;
}

function trigrams(text) {
  const padded = ` ${text} `;
  const pieces = [];
  for (let end = 3; end <= padded.length; end += 1) pieces.push(padded.slice(end - 3, end));
  return pieces;
}

// What was typed with its last word whole: the shortest API name, tag, folder or kind that begins so; "" where none does.
export function completed(engine, typed) {
  if (typed.length > LONGEST) return "";
  const [, filter, value] = typed.match(FILTER) ?? [];
  const begun = value ?? typed.match(BEGUN)?.[1] ?? "";
  const whole = begun && (filter ? shortest(valuesOf(engine, filter.toLowerCase()), begun, keyOf) : nameOf(engine, begun));
  return whole ? typed.slice(0, -begun.length) + whole : "";
}

const valuesOf = ({ tags, places }, filter) =>
  ({ tag: tags.map((tag) => asked(tag.toLowerCase())), in: places, is: KINDS })[filter];

// As it is written, else however it is written.
const nameOf = ({ names }, begun) =>
  shortest(names, begun, (name) => name) ?? shortest(names, begun, (name) => name.toLowerCase());

function shortest(names, begun, fold) {
  const start = fold(begun);
  const longer = [...names].filter((name) => fold(name).startsWith(start) && fold(name) !== start);
  return longer.sort((one, other) => one.length - other.length || (one < other ? -1 : 1))[0];
}
