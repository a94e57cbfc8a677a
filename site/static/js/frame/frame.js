// What runs in the preview's frame: outside the stage, and inside it, before the page's own scripts, the page's ways out.
import { startInside } from "./inside.js";
import { startStage } from "./stage.js";

const self = document.currentScript;
if (location.protocol === "about:") startInside(self);
// Anybody may put this page into a frame: without an origin of its own only, it shows what it is given.
else if (origin === "null" && parent !== window) startStage(self.textContent);
