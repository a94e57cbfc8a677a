// What a reader typed, taken apart: words, "phrases", and filters such as tag:auth, in:flask, is:exercise.
import patterns from "./words.json" with { type: "json" };
import { wordsOf } from "./words.js";

const FILTER = /(?<=^|\s)(tag|in|is):(\S+)/gi;
// Also as they stand on German and French keyboards.
const PHRASE = /["“”„‟«»]\s*([^"“”„‟«»]+?)\s*["“”„‟«»]/g;
const NOISE = new Set(patterns.noise);
const SOFT = new Set(patterns.soft);
// A query is a line; what is longer was pasted by mistake.
const LONGEST = 300;
const MOST_WORDS = 24;

// {words, phrases, filters, text}: without the words that say nothing beside others (how, to, the); `text` is the query as
// an index would have it.
export function parse(typed) {
  const filters = { tag: [], in: [], is: [] };
  let rest = typed.slice(0, LONGEST).replace(FILTER, (_, name, value) => {
    filters[name.toLowerCase()].push(value.toLowerCase());
    return " ";
  });
  const phrases = [...rest.matchAll(PHRASE)].map(([, phrase]) => wordsOf(phrase).map(({ whole }) => whole));
  const words = wordsOf(rest).slice(0, MOST_WORDS);
  const plain = words.filter(({ whole }) => !NOISE.has(whole));
  const telling = (plain.length ? plain : words).map((word) => ({ ...word, soft: SOFT.has(word.whole) }));
  if (telling.every(({ soft }) => soft)) for (const word of telling) word.soft = false;
  return {
    words: telling,
    phrases: phrases.filter((phrase) => phrase.length),
    filters,
    text: words.map(({ whole }) => whole).join(" "),
  };
}
