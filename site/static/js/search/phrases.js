// Whether a text has a phrase: as written, but for case, accents, kinds of quotes, spaces, signs between words.
import { regular, unaccented } from "./words.js";

const RUN = regular("(?:LETTER)+|\\S", "g");
const WORD = regular("LETTER");
const BETWEEN = "(?:(?!LETTER)[^])+";
const plain = (text) => unaccented(text).toLowerCase().replace(/[‘’]/g, "'");

// Whether a text has all of the phrases.
export function holds(text, phrases) {
  const read = plain(text);
  return phrases.every((phrase) => patternOf(phrase).test(read));
}

// `i<=n` is found in `i <= n`, `request context` in `request-context`, `cat` not in `concatenate`.
function patternOf(phrase) {
  const runs = plain(phrase).match(RUN);
  const isWord = runs.map((run) => WORD.test(run));
  const joined = runs.map((run, place) => {
    const before = !place ? (isWord[0] ? "(?<!LETTER)" : "") : isWord[place - 1] && isWord[place] ? BETWEEN : "\\s*";
    return before + run.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  return regular(joined.join("") + (isWord.at(-1) ? "(?!LETTER)" : ""));
}
