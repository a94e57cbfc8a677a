// What stands at the end of a link, in a box beside it: it waits a moment, stays while the pointer is in it, and goes with
// Escape (WCAG 1.4.13). Who cannot see it, misses nothing: the link says where it leads.
import { idOf, isOurs, urlOf } from "../yours/place.js";
import { copiesOf } from "./preview.js";

const WAIT_MS = 350;
const LEAVE_MS = 200;
const APART = 8;
const PAGE = /\/(?:index\.html)?$/;
const FOCUSABLE = "a[href], button, input, select, textarea, summary, iframe, [tabindex]";
let box, wanted, shown, timer;

export function peek(link) {
  if (!leadsToAPage(link)) return;
  for (const event of ["pointerleave", "blur", "click"]) link.addEventListener(event, leave);
  wanted = link;
  if (shown === link) clearTimeout(timer);
  else later(WAIT_MS, () => show(link));
}

// Of the site, and not where the reader is.
function leadsToAPage(link) {
  if (!isOurs(link) || !PAGE.test(link.pathname) || link.matches(".anchor")) return false;
  return !urlOf(link).startsWith("/tags/") && (link.hash || link.pathname !== location.pathname);
}

const leave = () => later(LEAVE_MS, hide);

function later(wait, then) {
  clearTimeout(timer);
  timer = setTimeout(then, wait);
}

async function show(link) {
  const copies = await copiesOf({ url: urlOf(link), id: idOf(link) });
  const isOn = link.matches(":hover") || link === document.activeElement;
  if (!copies.length || !isOn || wanted !== link) return;
  box ??= makeBox();
  box.replaceChildren(...copies);
  // For the pointer only: what is hidden from a screen reader may not have the focus.
  for (const one of box.querySelectorAll(FOCUSABLE)) one.tabIndex = -1;
  shown = link;
  box.showPopover();
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const below = bottom + APART + height < innerHeight;
  box.style.left = `${Math.max(APART, Math.min(left, innerWidth - width - APART))}px`;
  box.style.top = `${below ? bottom + APART : Math.max(APART, top - APART - height)}px`;
}

// Also what was only about to be shown.
function hide() {
  clearTimeout(timer);
  if (shown) box.hidePopover();
  wanted = shown = undefined;
}

function makeBox() {
  const made = document.createElement("div");
  made.className = "peek text";
  made.popover = "manual";
  made.ariaHidden = "true";
  made.addEventListener("pointerenter", () => clearTimeout(timer));
  made.addEventListener("pointerleave", leave);
  made.addEventListener("click", ({ target }) => target.closest("a") && hide());
  document.body.append(made);
  return made;
}

addEventListener("keydown", ({ key }) => key === "Escape" && hide());
addEventListener("scroll", hide, { passive: true });
