// The state of each exercise in a list.
import { stateOf } from "./progress.js";

export const STATES = { open: "Open", started: "Started", passed: "Passed" };

export function showStates(items) {
  for (const item of items) {
    const state = stateOf(item.dataset.listed);
    item.dataset.state = state;
    item.querySelector(".state-of").textContent = state === "open" ? "" : STATES[state];
  }
}
