// The exercises at the end of a page: how many are passed, and a mark on each.
import { follow, stateOf } from "./progress.js";
import { showStates } from "./states.js";

export function startTopic(place) {
  const items = [...place.querySelectorAll("[data-listed]")];
  const line = place.querySelector(".progress");
  const count = line.textContent;
  const show = () => {
    showStates(items);
    const passed = items.filter(({ dataset }) => stateOf(dataset.listed) === "passed").length;
    line.textContent = `${count}, ${passed} passed`;
  };
  follow(show);
  show();
}
