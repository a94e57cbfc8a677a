// Favourites as a file, that goes out and comes in.
import { favourites, isSame, put, text, VERSION } from "./favourites.js";

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
// A path within the site, whose first character after the slash is none that leads to another host.
const URL_PATH = /^\/(?![/\\])[^\s?#]*$/;

export const FILE = {
  file: "favourites.json",
  empty: "Nothing to export yet: star a page or a section.",
  holds: () => counted(favourites().length),
  text: () => text(favourites()),
  bring(written) {
    const ours = favourites();
    const [brought, before] = [parse(written), ours.length];
    const all = [...ours, ...brought.filter((one) => !ours.some(isSame(one)))];
    put(all.sort((one, other) => (one.added < other.added ? 1 : -1)));
    return `${counted(brought.length) || "no favourites"}, ${all.length - before} of them new`;
  },
};

const counted = (count) => count && `${count} favourite${count === 1 ? "" : "s"}`;

// Throws what is wrong with a text in another form, as the end of a sentence.
function parse(written) {
  const said = json(written);
  if (!Array.isArray(said?.favourites)) throw new Error("it does not hold favourites");
  if (said.version !== VERSION) throw new Error(`its version is ${JSON.stringify(said.version)}, and only ${VERSION} is known`);
  const all = said.favourites.map(checked);
  return all.filter((one, place) => all.findIndex(isSame(one)) === place);
}

function json(written) {
  try {
    return JSON.parse(written);
  } catch {
    throw new Error("it is not JSON");
  }
}

function checked(one, place) {
  const { url, id = "", title, page, added } = one ?? {};
  const texts = { url, id, title, page, added };
  const wrong = Object.keys(texts).find((name) => typeof texts[name] !== "string");
  if (wrong) throw new Error(`favourite ${place + 1} has no “${wrong}”`);
  if (!URL_PATH.test(url)) throw new Error(`favourite ${place + 1} leads to ${JSON.stringify(url)}, not to a page like "/python/"`);
  if (!TIME.test(added)) throw new Error(`favourite ${place + 1} was added ${JSON.stringify(added)}, not at a time like 2026-11-22T15:00:00Z`);
  return texts;
}
