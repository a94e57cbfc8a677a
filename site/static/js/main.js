// Starts what every page has. What only some readers need is loaded when they ask for it.
import { startAhead } from "./ahead.js";
import { startContents } from "./contents.js";
import { startCopy } from "./copy.js";
import { startEdits } from "./edits.js";
import { startFences } from "./fences.js";
import { startSearch } from "./search/opener.js";
import { startPeeking } from "./search/peeking.js";
import { startOverflow } from "./overflow.js";
import { startRun } from "./run.js";
import { startShortcuts } from "./shortcuts.js";
import { read } from "./storage.js";
import { startSwitch } from "./switch.js";

startSwitch();
startFences();
startCopy();
startEdits();
startRun();
startContents();
startShortcuts();
startOverflow();
startSearch();
startPeeking();
startAhead();

const playground = document.querySelector("#playground");
for (const [place, load] of [
  [".exercise", () => import("./practice/exercise.js").then(({ startExercise }) => startExercise)],
  ["#exercises", () => import("./practice/list.js").then(({ startList }) => startList)],
  ["#narrow", () => import("./tags.js").then(({ startTags }) => startTags)],
  ["#search-page", () => import("./search/page.js").then(({ startPage }) => startPage)],
  ["main:has(.end)", () => import("./yours/page.js").then(({ startPage }) => startPage)],
  [".practice", () => import("./practice/topic.js").then(({ startTopic }) => startTopic)],
]) {
  const found = document.querySelector(place);
  if (found) begin(found, load);
}

// Only who has read something has links to mark.
if (read("reading")) import("./yours/ticks.js").then(({ startTicks }) => startTicks());
if (playground) import("./playground.js").then(({ startPlayground }) => startPlayground(playground));

// Starts a place when its script is there. Those of its buttons that were pressed before are pressed then.
async function begin(place, load) {
  const early = [];
  const keep = ({ target }) => {
    const pressed = target.closest(":is(.check, .scripted) button");
    if (pressed?.closest(".exercise, #exercises") === place) early.push(pressed);
  };
  place.addEventListener("click", keep);
  const start = await load();
  place.removeEventListener("click", keep);
  start(place);
  for (const pressed of early) pressed.click();
}
