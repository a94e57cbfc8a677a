// The preview: a frame without access to the site. What comes out of it is not trusted: only requests to the app.
import { add } from "../card.js";
import { appUrl, shownUrl } from "./address.js";
import { NOTHING } from "./visit.js";

const LONGEST = { url: 20_000, header: 10_000, title: 200, name: 40 };
const MOST_HEADERS = 100;
const MOST_BYTES = 20_000_000;
const PATIENCE_MS = 2000;

export class Preview {
  // `on` hears navigate(request), fetch(request, follow) → promise of a visit, push(url, key, replace), go(steps), cookie(text), wrong(text);
  // `cookies()` is what document.cookie says.
  constructor(place, on) {
    this.on = on;
    this.place = place;
    this.caption = add(place, "p", "caption");
    // What is without access to the site is no page of its service worker's either.
    this.unmet = add(place, "p", "more", "The preview could not be loaded. Are you offline? Body shows the page.");
    this.unmet.hidden = true;
    this.frame = add(place, "iframe");
    this.frame.title = "Preview of the app";
    this.frame.setAttribute("sandbox", "allow-scripts allow-forms allow-modals");
    this.door = new Promise((resolve) => {
      const meet = ({ source, ports, data }) => {
        if (source !== this.frame.contentWindow || data !== "ready" || !ports[0]) return;
        removeEventListener("message", meet);
        this.isMet = this.unmet.hidden = true;
        ports[0].onmessage = ({ data }) => this.hear(data, ports[0]);
        resolve(ports[0]);
      };
      addEventListener("message", meet);
    });
    this.frame.addEventListener("load", () => setTimeout(() => (this.unmet.hidden = this.isMet === true), PATIENCE_MS), { once: true });
    this.frame.src = new URL(`${document.documentElement.dataset.base}frame/`, location.href);
  }

  get hasFocus() {
    return document.activeElement === this.frame;
  }

  // `note` stands in the place of a title, where there is no page. The caption stays until the page has one: without it the
  // frame would jump.
  async show(html, url, note = "") {
    this.said = { title: "", left: 0, note, url };
    if (note) this.say({});
    const door = await this.door;
    this.place.setAttribute("aria-busy", "true");
    // The frame itself hears late that the keyboard has left it.
    door.postMessage({ type: "show", html, url: url.href, cookies: this.on.cookies(), isFocused: this.hasFocus });
  }

  // Back to a place that the page itself has made with history.pushState().
  async pop(url, key) {
    (await this.door).postMessage({ type: "pop", url: url.href, key });
  }

  hear(data, door) {
    if (!data || typeof data !== "object") return;
    if (data.type === "navigate") this.asked(data, (request) => this.on.navigate(request, data.replace === true));
    if (data.type === "fetch") this.asked(data, (request) => this.answer(request, data, door));
    if (data.type === "push") this.pushed(data);
    if (data.type === "go" && Number.isInteger(data.steps)) this.on.go(Math.sign(data.steps));
    if (data.type === "cookie") this.setCookie(text(data.text, LONGEST.header), door);
    if (data.type === "blocked") this.on.wrong(`The page wanted to go to ${text(data.to, 200)}: that is not opened here.`);
    if (data.type === "title") this.say({ title: text(data.title, LONGEST.title) });
    if (data.type === "left" && Number.isInteger(data.count)) this.stands(data.count);
  }

  // The page has set it for itself already.
  setCookie(text, door) {
    if (!this.on.cookie(text)) door.postMessage({ type: "cookies", cookies: this.on.cookies() });
  }

  asked(data, then) {
    const request = requestOf(data);
    if (request) then(request);
  }

  async answer(request, { number, follow }, door) {
    if (!Number.isInteger(number)) return;
    const reply = { type: "answered", number };
    try {
      const { hops, url, note } = await this.on.fetch(request, follow !== false);
      const { error, status, headers, body } = hops.at(-1).answer;
      if (error || note) door.postMessage({ ...reply, error: note || "The app failed." });
      else door.postMessage({ ...reply, status, headers, body, url: url.href, redirected: hops.length > 1, cookies: this.on.cookies() });
    } catch (error) {
      door.postMessage({ ...reply, error: error.message });
    }
  }

  pushed({ url, key, replace }) {
    const there = placeOf(url);
    if (there && Number.isInteger(key)) this.on.push(there, key, replace === true);
  }

  stands(left) {
    this.place.setAttribute("aria-busy", "false");
    this.said.left = left;
  }

  // The title of the page, or its address, and what it misses.
  say(said) {
    Object.assign(this.said, said);
    const { left, note, url } = this.said;
    const title = note || this.said.title || shownUrl(url);
    const missing = left && `${left} ${left === 1 ? "thing" : "things"} of other hosts ${left === 1 ? "is" : "are"} not loaded here`;
    this.caption.textContent = [title, missing].filter(Boolean).join(" · ");
    this.frame.title = `Preview of the app: ${title}`;
  }
}

const text = (value, longest) => (typeof value === "string" ? value.slice(0, longest) : "");

const placeOf = (url) => (typeof url === "string" && url && url.length <= LONGEST.url ? appUrl(url) : null);

// What the frame asks for as a request to the app; null for all else.
export function requestOf({ method, url, headers, body }) {
  const there = placeOf(url);
  const name = text(method, LONGEST.name).toUpperCase();
  if (!there || !/^[A-Z]+$/.test(name)) return null;
  const listed = Array.isArray(headers) ? headers.slice(0, MOST_HEADERS) : [];
  const good = listed.filter((pair) => Array.isArray(pair) && isHeader(...pair)).map(([name, value]) => [name, value]);
  const bytes = body instanceof Uint8Array && body.length <= MOST_BYTES ? body : NOTHING;
  return { method: name, url: there, headers: good, body: bytes };
}

const isHeader = (name, value) =>
  typeof name === "string" && typeof value === "string" && /^[\w!#$%&'*+.^`|~-]{1,100}$/.test(name) &&
  value.length <= LONGEST.header && !/[\r\n\0]/.test(value);
