// What counts as a word, for the index and for queries alike. runsheet.content.words does the same in Python, by the same
// patterns (words.json) and the same table of cases (tests/search/words.json).
import patterns from "./words.json" with { type: "json" };

export const regular = (pattern, flags) => new RegExp(pattern.replaceAll("LETTER", patterns.letter), flags);
const LETTER = regular("LETTER");
const CHUNK = regular(patterns.chunk.join("|"), "g");
const SIGN = regular(patterns.sign);
const GLUE = regular(patterns.glue);
const HUMP = regular(patterns.hump, "g");
const ENDINGS = patterns.endings.map(([ending, rest]) => [regular(ending), rest.replace("\\1", "$1")]);
const STEMMED = /^[a-z]{3,}$/;
const MARKS = /[\u0300-\u036f]/g;

// The words of a text, each as {whole, names, parts, stems}: as it is written, the names that are in it (`args.get` of
// `@request.args.get`), the plain words of these, and what is left of them without their endings. All in lower case
// and without accents.
export function wordsOf(text) {
  return (unaccented(text).match(CHUNK) ?? []).map(wordOf);
}

export const unaccented = (text) => text.normalize("NFD").replace(MARKS, "");

// Every term that the words of a text are found by.
export function termsOf(text) {
  return [...new Set(wordsOf(text).flatMap(({ whole, names, parts, stems }) => [whole, ...names, ...parts, ...stems]))];
}

function wordOf(chunk) {
  const whole = chunk.replace(/\s/, "").toLowerCase();
  // A sign alone has nothing in it.
  const bare = LETTER.test(chunk) ? chunk.replace(SIGN, "") : "";
  const pieces = bare.split(GLUE).filter(Boolean);
  const names = bare && !whole.startsWith("<") ? [bare.toLowerCase()] : [];
  const plain = pieces.flatMap((piece) => piece.split(/[._]+/).filter(Boolean).flatMap(humpsOf));
  const others = (terms) => [...new Set(terms)].filter((term) => term !== whole);
  return { whole, names: others([...names, ...pieces.filter(isPath).flatMap(namesIn)]), parts: others(plain), stems: [...new Set(plain.map(stemOf))] };
}

const isPath = (piece) => piece.includes(".");

// A dotted name, and what follows each of its dots: `request.args.get`, `args.get`, `get`.
function namesIn(piece) {
  const path = piece.toLowerCase().split(".");
  return path.map((_, start) => path.slice(start).join("."));
}

// What is left of a plain word without its endings, so that `caches`, `cached` and `caching` are one.
function stemOf(word) {
  return STEMMED.test(word) ? ENDINGS.reduce((stem, [ending, rest]) => stem.replace(ending, rest), word) : word;
}

// `SecureCookie` is two words, `CONFIG` and `utf8` are one.
function humpsOf(word) {
  const humps = word.match(HUMP) ?? [];
  return (humps.join("") === word ? humps : [word]).map((hump) => hump.toLowerCase());
}
