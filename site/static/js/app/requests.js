// The requests of an .http file, as site/static/py/exchange.py reads them.
const REQUEST_LINE = /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)[ \t]+(\S+)(?:[ \t]+HTTP\/[\d.]+)?$/;
const HEADER_LINE = /^([^\s:]+):[ \t]*(.*)$/;

// [{title, method, target, headers, body}]; what cannot be read is left out.
export function requestsOf(text) {
  const found = [];
  let title = "";
  let lines = [];
  for (const line of [...text.split(/\r?\n/), "###"]) {
    if (!line.startsWith("###")) {
      lines.push(line);
      continue;
    }
    const request = requestOf(lines);
    if (request) found.push({ title, ...request });
    title = line.replace(/^#+/, "").trim();
    lines = [];
  }
  return found;
}

function requestOf(lines) {
  const start = lines.findIndex((line) => line.trim() && !/^(#|\/\/)/.test(line));
  const match = lines[start]?.trim().match(REQUEST_LINE);
  if (!match) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.trim());
  const head = end < 0 ? rest : rest.slice(0, end);
  const headers = head.map((line) => line.trim().match(HEADER_LINE)).filter(Boolean);
  const body = end < 0 ? "" : rest.slice(end).join("\n").replace(/^\n+|\n+$/g, "");
  return { method: match[1], target: match[2], headers: headers.map(([, name, value]) => [name, value]), body };
}
