// Starts what every page has. What only some readers need is loaded when they ask for it.
import { startContents } from "./contents.js";
import { startCopy } from "./copy.js";
import { startEdits } from "./edits.js";
import { startFences } from "./fences.js";
import { startOverflow } from "./overflow.js";
import { startRun } from "./run.js";
import { startShortcuts } from "./shortcuts.js";
import { startSwitch } from "./switch.js";
import { startTags } from "./tags.js";

startSwitch();
startFences();
startCopy();
startEdits();
startRun();
startContents();
startShortcuts();
startOverflow();
startTags();

const playground = document.querySelector("#playground");
if (playground) import("./playground.js").then(({ startPlayground }) => startPlayground(playground));
