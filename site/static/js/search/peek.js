// What stands at the end of a link, in a box beside it: it waits a moment, stays while the pointer is in it, and goes with
// Escape (WCAG 1.4.13). Who cannot see it, misses nothing: the link says where it leads.
import { copiesOf } from "./preview.js";

const WAIT_MS = 350;
const LEAVE_MS = 200;
const APART = 8;
let box, shown, timer;

export function peek(link, place) {
  if (shown === link) return clearTimeout(timer);
  later(WAIT_MS, () => show(link, place));
  for (const event of ["pointerleave", "blur", "click"]) link.addEventListener(event, leave, { once: true });
}

const leave = () => later(LEAVE_MS, hide);

function later(wait, then) {
  clearTimeout(timer);
  timer = setTimeout(then, wait);
}

async function show(link, place) {
  const copies = await copiesOf(place);
  if (!copies.length || !(link.matches(":hover") || link === document.activeElement)) return;
  box ??= makeBox();
  box.replaceChildren(...copies);
  shown = link;
  box.showPopover();
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = bottom + APART + height < innerHeight;
  box.style.left = `${Math.max(APART, Math.min(left, innerWidth - width - APART))}px`;
  box.style.top = `${below ? bottom + APART : Math.max(APART, top - APART - height)}px`;
}

function hide() {
  clearTimeout(timer);
  if (shown) box.hidePopover();
  shown = undefined;
}

function makeBox() {
  const made = document.createElement("div");
  made.className = "peek text";
  made.popover = "manual";
  made.ariaHidden = "true";
  made.addEventListener("pointerenter", () => clearTimeout(timer));
  made.addEventListener("pointerleave", leave);
  addEventListener("keydown", ({ key }) => key === "Escape" && hide());
  addEventListener("scroll", hide, { passive: true });
  document.body.append(made);
  return made;
}
