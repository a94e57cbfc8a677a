// Marks the words of a query in text, and takes the part of a section that answers it.
const BEFORE = 40;
const LONGEST = 150;
const LONGEST_LINE = 90;

// What finds the words in a text: at the beginning of a word, for `caching` answers `cache`.
export function patternOf(words) {
  const escaped = [...words].sort((one, other) => other.length - one.length).map(escape);
  return escaped.length ? new RegExp(escaped.join("|"), "gi") : /(?!)/g;
}

const escape = (word) => (/^\w/.test(word) ? "(?<!\\w)" : "") + word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

// Puts the text into an element, with what the pattern finds marked.
export function addMarked(element, text, pattern) {
  let last = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (!found) continue;
    const mark = document.createElement("mark");
    mark.textContent = found;
    element.append(text.slice(last, index), mark);
    last = index + found.length;
  }
  element.append(text.slice(last));
}

// What to show of a section: {text, code}, the passage or the line of code that has the most of the words.
export function passageOf(elements, pattern) {
  const prose = elements.slice(elements[0]?.matches("h1, h2, h3, h4, h5, h6") ? 1 : 0);
  const texts = prose.filter((element) => !element.matches("figure")).flatMap(linesOf);
  const lines = prose.flatMap((element) => [...element.querySelectorAll("pre > code")]).flatMap(({ textContent }) => textContent.split("\n"));
  const text = most(texts, pattern);
  const line = most(lines.map((line) => line.trim()), pattern);
  if (line.count > text.count) return { text: cut(line.text, 0, LONGEST_LINE), code: true };
  const at = text.text.search(pattern);
  return { text: cut(text.text, Math.max(0, at - BEFORE), LONGEST), code: false };
}

const linesOf = (element) => {
  const parts = element.matches("p, blockquote") ? [element] : [...element.querySelectorAll("p, li, tr, dt, dd")];
  return (parts.length ? parts : [element]).map(({ textContent }) => textContent.replace(/\s+/g, " ").trim());
};

function most(texts, pattern) {
  let best = { text: texts[0] ?? "", count: 0 };
  for (const text of texts) {
    const count = new Set((text.match(pattern) ?? []).map((word) => word.toLowerCase())).size;
    if (count > best.count) best = { text, count };
  }
  return best;
}

function cut(text, start, length) {
  const from = start ? text.indexOf(" ", start) + 1 : 0;
  const part = text.slice(from, from + length);
  const isWhole = from + length >= text.length;
  return (from ? "… " : "") + (isWhole ? part : `${part.slice(0, part.lastIndexOf(" "))} …`);
}
