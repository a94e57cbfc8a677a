// Where the page is in the app: what stands for `location`, `history` and window.open() inside the frame.
import { listen, tell } from "./door.js";
import { PLACE } from "./scripts.js";

const HOSTS = ["localhost", "127.0.0.1"];
const PARTS = ["href", "pathname", "search", "hash"];
const OWN = "about:srcdoc";
let here;
let key = 0;
const states = [null];

export const place = () => here;
export const absolute = (text) => new URL(text, document.baseURI);
export const isApp = (url) => /^https?:$/.test(url.protocol) && HOSTS.includes(url.hostname);

// Goes to a place of the app, or of this page. `request` adds method, headers and body.
export function go(text, { replace = false, ...request } = {}) {
  const url = absolute(text);
  const samePage = url.href.split("#")[0] === here.href.split("#")[0];
  if (samePage && url.href.includes("#") && !request.method) return jump(url, replace);
  tell({ type: "navigate", method: "GET", headers: [], body: null, ...request, url: url.href, replace });
}

function jump(url, replace) {
  states[++key] = null;
  here = url;
  tell({ type: "push", url: url.href, key, replace });
  scroll(url);
}

// Without a fragment it would load the page again.
const scroll = ({ hash }) => location.replace(`${OWN}${hash || "#"}`);

export function startPlace(url) {
  here = new URL(url);
  window.open = (to) => (to ? (go(to), window) : null);
  const stand = standIn();
  for (const owner of [window, document]) {
    Object.defineProperty(owner, PLACE, { get: () => stand, set: (to) => go(String(to)) });
  }
  startHistory();
  addEventListener("DOMContentLoaded", () => here.hash && scroll(here));
}

function standIn() {
  const stand = {
    assign: (to) => go(to),
    replace: (to) => go(to, { replace: true }),
    reload: () => tell({ type: "navigate", method: "GET", headers: [], body: null, url: here.href, replace: true }),
    toString: () => here.href,
  };
  for (const name of ["host", "hostname", "origin", "port", "protocol", ...PARTS]) {
    const set = (value) => {
      const to = new URL(here);
      if (name === "href") return go(value);
      to[name] = value;
      go(to.href);
    };
    Object.defineProperty(stand, name, { get: () => here[name], set: PARTS.includes(name) ? set : undefined });
  }
  return stand;
}

function startHistory() {
  const put = (replace) => (state, _, to) => {
    const url = to === undefined || to === null ? here : absolute(to);
    if (!isApp(url)) throw new DOMException(`${url} is not an address of this app.`, "SecurityError");
    if (!replace) key = states.length;
    states[key] = structuredClone(state);
    here = url;
    document.querySelector("base").href = url.href;
    tell({ type: "push", url: url.href, key, replace });
  };
  const steps = (by) => tell({ type: "go", steps: by });
  Object.assign(history, { pushState: put(false), replaceState: put(true), go: steps, back: () => steps(-1), forward: () => steps(1) });
  Object.defineProperty(history, "state", { get: () => states[key] ?? null });
  listen(({ type, url, key: to }) => {
    if (type !== "pop") return;
    const before = here;
    here = new URL(url);
    key = to;
    document.querySelector("base").href = url;
    dispatchEvent(new PopStateEvent("popstate", { state: states[key] ?? null }));
    if (here.hash !== before.hash) scroll(here);
  });
}
