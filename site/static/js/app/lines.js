// Bodies set in lines, to be read; what is not in its language stays as it is.
const WIDEST = 100;

// The text set in lines, or itself.
export async function inLines(text, language) {
  if (language === "json") return jsonInLines(text);
  return language === "html" ? htmlInLines(text) : text;
}

// Token by token, so that numbers and escapes stay as they were sent.
function jsonInLines(text) {
  try {
    JSON.parse(text);
  } catch {
    return text;
  }
  let depth = 0;
  let lines = "";
  const line = () => `\n${"  ".repeat(depth)}`;
  for (const [token] of text.matchAll(/"(?:\\.|[^"\\])*"|[[{]\s*[\]}]|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === "{" || token === "[") depth++, (lines += token + line());
    else if (token === "}" || token === "]") depth--, (lines += line() + token);
    else if (token === ",") lines += token + line();
    else lines += token === ":" ? ": " : token.replace(/^([[{])\s+/, "$1");
  }
  return lines;
}

async function htmlInLines(text) {
  const { default: beautify } = await import("js-beautify/js/src/html/index.js");
  return beautify(text, { indent_size: 2, wrap_line_length: WIDEST, indent_scripts: "normal" });
}
