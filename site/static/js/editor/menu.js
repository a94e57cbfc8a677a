// The menu of a card (the ARIA menu button): opened under its button, arrow keys, Escape and a press elsewhere close it.
import { add } from "../card.js";

// `itemsOf()` promises {label: what to do}.
export async function openMenu(opener, itemsOf) {
  if (opener.getAttribute("aria-expanded") === "true") return opener.closeMenu();
  const items = await itemsOf();
  if (!items) return;
  const menu = document.createElement("div");
  menu.className = "card-menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", opener.getAttribute("aria-label"));
  for (const [label, act] of Object.entries(items)) {
    const item = add(menu, "button", "", label);
    item.type = "button";
    item.tabIndex = -1;
    item.setAttribute("role", "menuitem");
    item.addEventListener("click", () => {
      close();
      act();
    });
  }
  const outside = (event) => menu.contains(event.target) || opener.contains(event.target) || close();
  const close = () => {
    document.removeEventListener("pointerdown", outside);
    opener.setAttribute("aria-expanded", "false");
    if (menu.contains(document.activeElement)) opener.focus();
    menu.remove();
  };
  opener.closeMenu = close;
  opener.setAttribute("aria-expanded", "true");
  opener.after(menu);
  document.addEventListener("pointerdown", outside);
  menu.addEventListener("keydown", (event) => move(event, [...menu.children], close));
  menu.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !menu.contains(relatedTarget) && close());
  menu.firstChild.focus();
}

function move(event, items, close) {
  const here = items.indexOf(document.activeElement);
  const there = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: -1 }[event.key];
  if (there !== undefined) items.at(there % items.length).focus();
  else if (event.key === "Escape") close();
  else if (event.key === "Tab") return close();
  else if (event.key.length === 1) return seek(event, items, here);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

// A letter goes to the next item that begins with it; single-key shortcuts of the page are not meant here.
function seek(event, items, here) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key === " ") return;
  event.stopPropagation();
  const rest = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  rest.find((item) => item.textContent.toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
}
