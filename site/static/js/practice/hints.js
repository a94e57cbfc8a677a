// The hints, one by one; how many are open is kept.
import { add, button } from "../card.js";
import { all, follow, note } from "./progress.js";

export function startHints(place, slug) {
  const folded = place.querySelector(".hints");
  if (!folded) return;
  const hints = [...folded.querySelectorAll(":scope > :is(ul, ol) > li")];
  if (!hints.length) return;
  const section = document.createElement("section");
  section.className = "hints";
  const heading = add(section, "h2", "visually-hidden", "Hints");
  section.setAttribute("aria-labelledby", (heading.id = "hints-title"));
  const list = add(section, "ol", "");
  list.setAttribute("aria-live", "polite");
  list.hidden = true;
  const more = button("", () => {
    const shown = list.children.length + 1;
    note(slug, { hints: Math.max(shown, all().get(slug)?.hints ?? 0) });
    show(shown);
    // The button is gone with the last.
    if (more.hidden) list.lastElementChild.focus();
  });
  more.className = "text-button";
  section.append(more);

  function show(count) {
    for (const hint of hints.slice(list.children.length, count)) {
      hint.tabIndex = -1;
      list.append(hint);
    }
    const shown = list.children.length;
    list.hidden = !shown;
    more.hidden = shown === hints.length;
    more.textContent = shown ? `Next hint (${shown + 1} of ${hints.length})` : "Show a hint";
  }

  folded.replaceWith(section);
  const showKept = () => show(all().get(slug)?.hints ?? 0);
  follow(showKept);
  showKept();
}
