// A body as it is shown: JSON set in lines, code in colour, pictures; what is neither, or too long, to be saved.
import { add, button } from "../card.js";
import { inLines } from "./lines.js";
import { headerOf } from "./visit.js";

const MOST_SHOWN = 200_000;
const SUFFIXES = { html: "html", xhtml: "html", css: "css", javascript: "js", ecmascript: "js", json: "json", xml: "xml" };

export const typeOf = (answer) => headerOf(answer, "content-type").split(";")[0].trim().toLowerCase();

// Fills a place with an answer's body. `name` is what a saved file is called.
export async function showBody(place, answer, name) {
  const type = typeOf(answer);
  place.replaceChildren();
  if (answer.cut) add(place, "p", "more", "The answer was still going on: it was cut after 10 s or 5 MB.");
  if (!answer.body?.length) return void add(place, "p", "more", "The answer has no body.");
  if (/^image\/(png|jpeg|gif|webp|avif|bmp|x-icon|vnd\.microsoft\.icon|svg\+xml)$/.test(type)) picture(place, answer, type);
  else if (isText(type, answer.body)) await text(place, answer, type);
  else add(place, "p", "more", `${type || "Unknown type"}, ${size(answer.body)}: not shown.`);
  save(place, answer, type, name);
}

// A box that may scroll, and so can be reached by keyboard.
export function scroller(parent, className, label) {
  const box = add(parent, "pre", className);
  box.tabIndex = 0;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", label);
  return box;
}

export function textOf({ headers, body }) {
  const charset = headerOf({ headers }, "content-type").match(/charset=["']?([\w-]+)/i)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}

function isText(type, body) {
  if (/^text\/|[/+](json|xml|javascript|ecmascript|x-www-form-urlencoded|x-ndjson)$/.test(type)) return true;
  return !type && !body.subarray(0, 1000).includes(0);
}

async function text(place, answer, type) {
  const sent = textOf(answer);
  const language = SUFFIXES[type.split(/[/+]/).at(-1)];
  const shown = sent.slice(0, MOST_SHOWN);
  const code = add(scroller(place, "", "Body"), "code", "", shown.trimEnd());
  if (sent.length > MOST_SHOWN) add(place, "p", "more", `The first 200 kB of ${size(answer.body)}.`);
  if (!language) return;
  // Without its lines and colours it can be read too.
  const set = sent.length > MOST_SHOWN ? shown : await inLines(shown, language).catch(() => shown);
  const show = async (text) => {
    code.textContent = text.trimEnd();
    const { colour } = await import("../editor/colours.js");
    code.replaceChildren(await colour(text.trimEnd(), `body.${language}`));
  };
  if (set.trim() !== shown.trim()) place.append(asSent((is) => show(is ? shown : set).catch(() => {})));
  await show(set).catch(() => {});
}

// White space can matter: what was set in lines is shown as it came, too.
function asSent(show) {
  const pressed = button("As sent", () => {
    const is = pressed.getAttribute("aria-pressed") !== "true";
    pressed.setAttribute("aria-pressed", is);
    show(is);
  });
  pressed.className = "as-sent";
  pressed.setAttribute("aria-pressed", "false");
  return pressed;
}

function picture(place, { body }, type) {
  const shown = add(place, "img");
  shown.alt = `The picture that the app sent (${type})`;
  let binary = "";
  for (let at = 0; at < body.length; at += 8192) binary += String.fromCharCode(...body.subarray(at, at + 8192));
  shown.src = `data:${type};base64,${btoa(binary)}`;
}

function save(place, answer, type, name) {
  const link = add(place, "a", "save", `Save (${size(answer.body)})`);
  const url = () => URL.createObjectURL(new Blob([answer.body], { type: type || "application/octet-stream" }));
  link.download = headerOf(answer, "content-disposition").match(/filename="?([^";]+)/)?.[1] ?? name;
  link.href = "#";
  // The address is made when it is needed, and given back soon.
  link.addEventListener("click", () => {
    link.href = url();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}

const UNITS = [[1e6, "MB"], [1e3, "kB"]];

export function size({ length }) {
  const [unit, name] = UNITS.find(([bytes]) => length >= bytes) ?? [];
  return unit ? `${(length / unit).toFixed(1)} ${name}` : `${length} bytes`;
}
