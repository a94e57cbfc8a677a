// What a reader typed, taken apart: words, "phrases", and filters such as tag:auth, in:flask, is:exercise.
import patterns from "./words.json" with { type: "json" };
import { regular, wordsOf } from "./words.js";

const FILTER = /(?<!\S)(tag|in|is):(\S+)/gi;
const PHRASE = regular(patterns.phrase.replaceAll("QUOTE", patterns.quotes), "g");
const NOISE = new Set(patterns.noise);
const SOFT = new Set(patterns.soft);
// A query is a line; what is longer was pasted by mistake.
export const LONGEST = 300;
const MOST_WORDS = 24;

// {words, phrases, filters, text}: the words without those that say nothing beside others (how, to, the); each phrase as
// {text, words}; `text` is the query as an index would have it. A filter that nobody knows, `knows(name, value)`, is words.
export function parse(typed, knows = () => true) {
  const filters = { tag: [], in: [], is: [] };
  const rest = typed.slice(0, LONGEST).replace(FILTER, (written, filter, value) => {
    const [name, asked] = [filter.toLowerCase(), value.toLowerCase().replace(/^\/+|\/+$/g, "")];
    if (!knows(name, asked)) return written;
    filters[name].push(asked);
    return " ";
  });
  const phrases = [...rest.matchAll(PHRASE)].map(([, text]) => ({ text, words: wordsOf(text) }));
  const words = wordsOf(rest).slice(0, MOST_WORDS);
  const plain = words.filter(({ whole }) => !NOISE.has(whole));
  const telling = (plain.length ? plain : words).map((word) => ({ ...word, soft: SOFT.has(word.whole) }));
  if (telling.every(({ soft }) => soft)) for (const word of telling) word.soft = false;
  return {
    words: telling,
    phrases: phrases.filter(({ words }) => words.length),
    filters,
    text: words.map(({ whole }) => whole).join(" "),
  };
}
