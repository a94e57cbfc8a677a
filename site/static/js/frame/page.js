// A page made ready for its frame: what the app serves for it is put in, what would reach other hosts is taken out.
import { Resources } from "./resources.js";
import { redirected } from "./scripts.js";

const CARRIERS = {
  src: "img, input[type=image], audio, video, source, track, script",
  poster: "video",
  href: "link[rel~=stylesheet i], link[rel~=icon i], image",
};
// A policy cannot forbid these, or they would be of no use here.
const REMOVED = ["preconnect", "dns-prefetch", "prefetch", "preload", "modulepreload", "manifest"];
const SCRIPT = /^$|^(text|application)\/(java|ecma)script$|^module$/i;

// The page as {html, left, refresh}: how many things of other hosts it names; where it goes next, and when.
export async function prepared(html, url, ask) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const base = new URL(page.querySelector("base[href]")?.getAttribute("href") ?? "", url).href;
  const resources = new Resources(ask);
  const refresh = refreshOf(page, base);
  const away = page.querySelectorAll(
    [...REMOVED.map((rel) => `link[rel~=${rel} i]`), "meta[http-equiv]:not([http-equiv=content-type i])", "base"].join(),
  );
  for (const element of away) element.remove();
  await resources.modules(page, base);
  const work = [];
  for (const [name, carriers] of Object.entries(CARRIERS)) {
    for (const element of page.querySelectorAll(carriers)) work.push(filled(element, name, base, resources));
  }
  for (const element of page.querySelectorAll("[srcset]")) work.push(srcset(element, base, resources));
  for (const element of page.querySelectorAll("style")) {
    work.push(resources.css(element.textContent, base).then((css) => (element.textContent = css)));
  }
  for (const element of page.querySelectorAll("[style]")) {
    work.push(resources.css(element.getAttribute("style"), base).then((css) => element.setAttribute("style", css)));
  }
  await Promise.all(work);
  for (const element of page.querySelectorAll("script:not([src])")) {
    if (SCRIPT.test(element.type)) element.textContent = redirected(element.textContent);
  }
  for (const element of page.querySelectorAll("*")) handlers(element);
  const named = page.createElement("base");
  named.href = base;
  page.head.prepend(named);
  return { html: page.documentElement.outerHTML, left: resources.left.size, refresh };
}

async function filled(element, name, base, resources) {
  const value = element.getAttribute(name);
  const data = value && (await resources.dataOf(value, base));
  if (!data) return;
  element.setAttribute(name, data);
  // They speak of the file as it was fetched from a host.
  for (const about of ["integrity", "crossorigin"]) element.removeAttribute(about);
}

async function srcset(element, base, resources) {
  const candidates = element.getAttribute("srcset").match(/\S+(\s+[\d.]+[wx])?(?=\s*(,|$))/g) ?? [];
  const set = candidates.map(async (candidate) => {
    const [url, size = ""] = candidate.split(/\s+/);
    return `${(await resources.dataOf(url, base)) ?? url} ${size}`;
  });
  element.setAttribute("srcset", (await Promise.all(set)).join(", "));
}

function handlers(element) {
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith("on") || /^\s*javascript:/i.test(value)) element.setAttribute(name, redirected(value));
  }
}

// <meta http-equiv="refresh" content="3; url=/next">
function refreshOf(page, base) {
  const content = page.querySelector("meta[http-equiv=refresh i]")?.content;
  const match = content?.match(/^\s*(\d+)[^;,]*(?:[;,]\s*(?:url\s*=\s*)?["']?([^"']*))?/i);
  if (!match) return null;
  return { ms: Math.max(match[1], 0.2) * 1000, to: { method: "GET", url: new URL(match[2] || base, base).href, replace: true } };
}
