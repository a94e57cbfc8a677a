// What a page shows and runs besides itself: fetched from the app with the page's cookies, and put in as data: URLs.
import { redirected } from "./scripts.js";

const MOST = 200;
const HOSTS = ["localhost", "127.0.0.1"];
const URLS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
const SPECIFIERS = /(\b(?:import|export)\b[^;"'`(]*?|\bimport\s*\(\s*)(["'])(\.{0,2}\/[^"']*)\2/g;

export class Resources {
  constructor(ask) {
    this.ask = ask;
    this.known = new Map();
    this.left = new Set();
  }

  // null for what is of another host, missing, or needs no fetching.
  dataOf(text, base) {
    const url = httpUrl(text, base);
    if (!url) return null;
    if (!HOSTS.includes(url.hostname)) return void this.left.add(url.href);
    const key = url.href.split("#")[0];
    if (!this.known.has(key) && this.known.size < MOST) this.known.set(key, this.fetched(key));
    return this.known.get(key);
  }

  async fetched(url) {
    const answer = await this.ask({ method: "GET", url, headers: [], body: null });
    if (answer.error || !answer.status.startsWith("2")) return null;
    const type = answer.headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
    if (/^text\/css\b/.test(type)) return dataUrl([await this.css(decoded(answer), answer.url)], type);
    if (/javascript\b/.test(type)) return dataUrl([redirected(absolute(decoded(answer), answer.url))], type);
    return dataUrl([answer.body], type);
  }

  // A style sheet with what it names put in.
  async css(text, base) {
    const found = [...text.matchAll(URLS)];
    // A sheet that imports itself must not wait for itself.
    const own = found.filter(([, ...names]) => httpUrl(names.find(Boolean) ?? "", base)?.href !== base);
    const data = await Promise.all(own.map(([, ...names]) => this.dataOf(names.find(Boolean) ?? "", base)));
    const put = new Map(own.map(([whole], n) => [whole, data[n]]));
    return text.replace(URLS, (whole) => {
      if (!put.get(whole)) return whole;
      return whole.startsWith("@") ? `@import url("${put.get(whole)}")` : `url("${put.get(whole)}")`;
    });
  }

  // Modules find one another by an import map, since a data: URL has no neighbours.
  async modules(page, base) {
    const scripts = [...page.querySelectorAll("script[type=module i]")];
    if (!scripts.length) return;
    const imports = {};
    const follow = async (source, from) => {
      const names = [...source.matchAll(SPECIFIERS)].map(([, , , name]) => new URL(name, from).href);
      await Promise.all(names.map((name) => imports[name] === undefined && bring(name)));
    };
    const bring = async (url) => {
      imports[url] = null;
      const answer = HOSTS.includes(new URL(url).hostname) && (await this.ask({ method: "GET", url, headers: [], body: null }));
      if (!answer || answer.error || !answer.status.startsWith("2")) return;
      await follow(decoded(answer), answer.url);
      imports[url] = await dataUrl([redirected(absolute(decoded(answer), answer.url))], "text/javascript");
    };
    for (const script of scripts) {
      const src = script.getAttribute("src");
      if (src) await bring(new URL(src, base).href);
      else await follow(script.textContent, base);
      if (!src) script.textContent = absolute(script.textContent, base);
    }
    if (!page.querySelector("script[type=importmap i]")) {
      const map = page.createElement("script");
      map.type = "importmap";
      map.textContent = JSON.stringify({ imports: Object.fromEntries(Object.entries(imports).filter(([, data]) => data)) });
      page.head.prepend(map);
    }
  }
}

// Relative names of modules as whole addresses, which an import map can know.
const absolute = (source, base) =>
  source.replace(SPECIFIERS, (_, before, quote, name) => before + quote + new URL(name, base).href + quote);

const decoded = ({ body }) => new TextDecoder().decode(body);

function httpUrl(text, base) {
  try {
    const url = new URL(text.trim(), base);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

function dataUrl(parts, type) {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob(parts, { type }));
  });
}
