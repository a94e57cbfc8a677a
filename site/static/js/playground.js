// The playground: a card for the code in the address, for what the reader had last, or for a starter.
import { add, outputOf } from "./card.js";
import { adopt, edit } from "./edits.js";
import { equip } from "./run.js";
import { decode } from "./editor/share.js";
import { read, write } from "./storage.js";

const STRANGE = "This code came with the link, so it is somebody's. Read it before you run it: nothing runs by itself.";
const BROKEN = "The link holds no code that can be read. It may have been cut: ask for it again.";
const LAST = "playground";

export async function startPlayground(place) {
  place.hidden = false;
  const buttons = [...place.querySelectorAll("[data-starter]")];
  for (const one of buttons) one.addEventListener("click", () => begin(place, one.dataset.starter));
  addEventListener("hashchange", () => fromAddress(place));
  if (location.hash.length > 1) return fromAddress(place);
  const last = read(LAST, "");
  const job = last.startsWith("#") ? await decode(last) : null;
  if (job) return show(place, job, keyOf(last));
  const starter = buttons.find((one) => one.dataset.starter === last) ?? buttons[0];
  if (starter) begin(place, starter.dataset.starter);
}

async function fromAddress(place) {
  wanted = null;
  const job = await decode(location.hash);
  tell(place, job ? STRANGE : BROKEN);
  if (!job) return;
  write(LAST, location.hash);
  await show(place, job, keyOf(location.hash));
}

// Of starters pressed in a row the last one counts, whatever the network answers first.
let wanted;

async function begin(place, name) {
  wanted = name;
  history.replaceState(null, "", location.pathname);
  try {
    const answer = await fetch(new URL(`${document.documentElement.dataset.base}snippets/${name}.json`, location.href));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    const job = await answer.json();
    if (wanted !== name) return;
    tell(place, "");
    write(LAST, name);
    await show(place, { ...job, name }, `${LAST}:${name}`, name);
  } catch (error) {
    tell(place, `The starter could not be fetched (${error.message}). Are you offline?`);
  }
}

// What is edited of a link is kept apart for each link; no two are likely to share so many last letters.
const keyOf = (fragment) => `${LAST}:${fragment.slice(-24)}`;

function tell(place, text) {
  const whose = place.querySelector(".whose");
  whose.textContent = text;
  whose.hidden = !text;
}

// A new card for the job, with the editor open. Who looks through the starters is not drawn into it.
async function show(place, job, key, starter = "") {
  for (const one of place.querySelectorAll("[data-starter]")) {
    one.setAttribute("aria-pressed", String(one.dataset.starter === starter));
  }
  place.querySelector("figure")?.remove();
  const figure = add(place, "figure", "snippet");
  Object.assign(figure.dataset, { snippet: job.name, kind: job.kind, runs: "browser", quiet: "" });
  equip(figure);
  await adopt(figure, { version: "1", pins: [], ...job }, key);
  await edit(figure, false);
  add(outputOf(figure), "p", "state", "Not run yet.");
}
