// What stands below a timeline: session, cookies, flashed messages, templates, SQL, log and mails, where there are any.
import { add } from "../card.js";

const MOST_ROWS = 50;
// Labels whose texts are sentences, not code.
const WORDS = new Set(["so", "why", "body", "in", "signal"]);

// Labels and texts, as a list of definitions.
export function pairs(parent, rows) {
  if (!rows.length) return;
  const list = add(parent, "dl");
  for (const [label, text] of rows) {
    add(list, "dt", "", label);
    add(add(list, "dd"), WORDS.has(label) ? "span" : "code", "", text);
  }
}

// The rules that a path nearly matched.
export function rulesNear(parent, close) {
  add(parent, "p", "", "Rules that come close:");
  const list = add(parent, "ul", "near");
  for (const { rule, methods, endpoint, why } of close) {
    const item = add(list, "li");
    add(item, "code", "", rule);
    const shown = methods.filter((method) => !["HEAD", "OPTIONS"].includes(method)).join(", ");
    item.append(` ${shown} → ${endpoint}`);
    if (why) item.append(`: ${why}`);
  }
}

export function sectionsOf(drawn, timeline) {
  const { session, cookies, flashed, templates, sql, logs, mails, left_out } = timeline;
  if (session) addSession(drawn, session);
  addTable(drawn, "Cookies set", ["cookie", "value", "attributes"], cookies.map(asCookie));
  addTable(drawn, "Flashed", ["category", "message"], flashed.map((one) => [one.category, one.message]));
  for (const { name, context } of templates.slice(0, MOST_ROWS)) {
    addTable(drawn, `Context of ${name}`, ["name", "value"], Object.entries(context), Infinity);
  }
  if (sql.length) addStatements(drawn, sql, sql.length + (left_out?.sql ?? 0));
  addTable(drawn, "Log", ["level", "logger", "message"], logs.map((one) => [one.level, one.logger, one.message]));
  for (const mail of mails.slice(0, MOST_ROWS)) addMail(drawn, mail);
}

const asCookie = ({ name, value, attributes, deleted }) => [name, deleted ? "deleted" : value, attributes];

function addSection(drawn, title, note, open = false) {
  const section = add(drawn, "details", "kept");
  section.open = open;
  const summary = add(section, "summary", "", title);
  if (note) add(summary, "small", "", note);
  return section;
}

function addTable(drawn, title, heads, rows, count = rows.length) {
  if (!rows.length) return null;
  const section = addSection(drawn, title, count === Infinity ? "" : String(count));
  const frame = add(section, "div", "table");
  const table = add(frame, "table");
  const head = add(add(table, "thead"), "tr");
  for (const text of heads) add(head, "th", "", text).scope = "col";
  const body = add(table, "tbody");
  for (const row of rows.slice(0, MOST_ROWS)) {
    const line = add(body, "tr");
    for (const text of row) add(add(line, "td"), "code", "", text);
  }
  if (rows.length > MOST_ROWS) add(section, "p", "more", `${rows.length - MOST_ROWS} more are not shown.`);
  return section;
}

function addSession(drawn, { before, after, changed, note }) {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const rows = names.map((name) => [name, before[name] ?? "–", after[name] ?? "–"]);
  const count = changed.length ? `${changed.length} changed` : "unchanged";
  const section = addTable(drawn, "Session", ["name", "before", "after"], rows) ?? addSection(drawn, "Session");
  if (rows.length) section.querySelector("small").textContent = count;
  if (note) add(section, "p", "", note);
  for (const line of section.querySelectorAll("tbody tr")) {
    if (!changed.includes(line.cells[0].textContent)) continue;
    line.className = "changed";
    add(line.cells[0], "span", "visually-hidden", " (changed)");
  }
}

// The same text again is one entry, with the values of each time.
function addStatements(drawn, sql, count) {
  const worst = Math.max(0, ...sql.filter((one) => one.n_plus_one).map((one) => one.same));
  const note = worst ? `${count}, N+1` : String(count);
  const section = addSection(drawn, "SQL", note, worst > 0);
  if (worst) {
    const text = `${worst} statements differ only in their values: a query for each row of another one (N+1). `;
    const warning = add(section, "p", "warn", text);
    warning.append("Load them at once: look at selectinload() or a join.");
  }
  const grouped = Map.groupBy(sql, (one) => one.statement);
  const list = add(section, "ol", "sql");
  for (const [statement, same] of [...grouped].slice(0, MOST_ROWS)) {
    const item = add(list, "li");
    add(add(item, "pre"), "code", "", statement);
    const values = same.map((one) => one.parameters).filter(Boolean);
    const took = same.every((one) => one.took != null) && same.reduce((sum, one) => sum + one.took, 0);
    const facts = [same.length > 1 && `${same.length} times`, took !== false && `${took.toFixed(1)} ms`];
    if (same[0].rows !== null) facts.push(`${same[0].rows} rows`);
    if (values.length) facts.push(`with ${values.slice(0, 5).join(" ")}${values.length > 5 ? " …" : ""}`);
    add(item, "p", same[0].n_plus_one ? "warn" : "", facts.filter(Boolean).join(" · "));
  }
  if (grouped.size > MOST_ROWS) add(section, "p", "more", `${grouped.size - MOST_ROWS} more are not shown.`);
}

function addMail(drawn, { subject, sender, recipients, body, html }) {
  const section = addSection(drawn, "Mail", subject);
  pairs(section, [["from", sender], ["to", recipients.join(", ")]]);
  for (const text of [body, html]) if (text) add(add(section, "pre"), "samp", "", text);
}
