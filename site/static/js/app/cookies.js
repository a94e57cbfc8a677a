// The cookies of an app that scripts see as document.cookie (RFC 6265, without paths): what its answers set without
// HttpOnly, and what scripts set. The app's visitor keeps what answers set; the scripts' go along with each request.
const MOST = 50;
const NAME = /^[\w!#$%&'*+.^`|~-]{1,100}$/;
const VALUE = /^[^\x00-\x1f;]{0,4000}$/;

export class Cookies {
  #shown = new Map();
  #scripts = new Map();
  #hidden = new Set();

  // From what document.cookie says.
  constructor(text = "") {
    for (const one of text.split("; ").filter(Boolean)) this.set(one);
  }

  get text() {
    return joined(this.#shown);
  }

  clear() {
    for (const kept of [this.#shown, this.#scripts, this.#hidden]) kept.clear();
  }

  // A script sets one, or takes it away; whether it may.
  set(text) {
    const cookie = read(text);
    if (!cookie || cookie.hidden || this.#hidden.has(cookie.name)) return false;
    const { name, value, gone } = cookie;
    if (!gone && this.#scripts.size >= MOST && !this.#scripts.has(name)) return false;
    for (const kept of [this.#shown, this.#scripts]) gone ? kept.delete(name) : kept.set(name, value);
    return true;
  }

  // An answer sets some.
  hear({ headers = [] }) {
    for (const [header, text] of headers) {
      const cookie = header.toLowerCase() === "set-cookie" && read(text);
      if (!cookie) continue;
      const { name, value, gone, hidden } = cookie;
      this.#scripts.delete(name);
      if (gone || hidden) this.#shown.delete(name);
      else this.#shown.set(name, value);
      if (hidden && !gone) this.#hidden.add(name);
      else this.#hidden.delete(name);
    }
  }

  // The request with the cookies of scripts, after those that its sender wrote.
  sentWith(request) {
    if (!this.#scripts.size) return request;
    const isCookie = ([name]) => name.toLowerCase() === "cookie";
    const own = request.headers.find(isCookie)?.[1];
    const all = [own, joined(this.#scripts)].filter(Boolean).join("; ");
    return { ...request, headers: [...request.headers.filter((pair) => !isCookie(pair)), ["Cookie", all]] };
  }
}

const joined = (cookies) => [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

function read(text) {
  const [pair, ...attributes] = text.split(";").map((part) => part.trim());
  const at = pair.indexOf("=");
  const [name, value] = [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)];
  if (!NAME.test(name) || !VALUE.test(value)) return null;
  const about = Object.fromEntries(attributes.map((one) => one.split(/=(.*)/s)).map(([key, value]) => [key.toLowerCase(), value ?? ""]));
  const gone = "max-age" in about ? Number(about["max-age"]) <= 0 : Date.parse(about.expires) <= Date.now();
  return { name, value, gone, hidden: "httponly" in about };
}
