// What scripts add to the page later: pictures, styles and scripts of the app are fetched for them; the title is told.
import { tell } from "./door.js";
import { fetchFromApp } from "./fetch.js";
import { absolute, isApp } from "./place.js";

const CARRIERS = { IMG: "src", SCRIPT: "src", LINK: "href", SOURCE: "src", VIDEO: "src", AUDIO: "src", INPUT: "src" };

export function startLater() {
  let title = null;
  const look = () => {
    if (document.title !== title) tell({ type: "title", title: (title = document.title) });
  };
  new MutationObserver((changes) => {
    look();
    for (const { type, target, addedNodes } of changes) {
      if (type === "attributes") bring(target);
      for (const node of addedNodes) if (node instanceof Element) [node, ...node.querySelectorAll("*")].forEach(bring);
    }
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["src", "href"] });
  addEventListener("DOMContentLoaded", look);
}

async function bring(element) {
  // A frame would be a page without any of this.
  if (element.tagName === "IFRAME" || element.tagName === "OBJECT") return element.remove();
  const name = CARRIERS[element.tagName];
  const value = name && element.getAttribute(name);
  if (!value || /^(data|blob):/.test(value)) return;
  const url = absolute(value);
  if (!isApp(url) || (element.tagName === "LINK" && !/stylesheet|icon/.test(element.rel))) return;
  const answer = await fetchFromApp(url.href).catch(() => null);
  if (!answer?.ok || element.getAttribute(name) !== value) return;
  const made = URL.createObjectURL(await answer.blob());
  if (element.tagName === "SCRIPT") return again(element, made);
  element.setAttribute(name, made);
}

// A script that has failed does not run any more: another one runs in its place.
function again(script, src) {
  const other = document.createElement("script");
  other.type = script.type;
  other.src = src;
  other.addEventListener("load", () => script.dispatchEvent(new Event("load")));
  script.after(other);
}
