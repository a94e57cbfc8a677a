// XMLHttpRequest, made of fetch(): what libraries older than fetch() need of it.
import { fetchFromApp } from "./fetch.js";

const STATES = { UNSENT: 0, OPENED: 1, HEADERS_RECEIVED: 2, LOADING: 3, DONE: 4 };
const EVENTS = ["readystatechange", "loadstart", "progress", "load", "error", "abort", "timeout", "loadend"];

class Requested extends EventTarget {
  readyState = 0;
  status = 0;
  statusText = "";
  response = "";
  responseType = "";
  responseURL = "";
  timeout = 0;
  withCredentials = false;
  upload = new EventTarget();
  #sent = new Headers();
  #got = null;
  #stop = null;

  constructor() {
    super();
    for (const name of EVENTS) this.addEventListener(name, (event) => this[`on${name}`]?.(event));
  }

  open(method, url, async = true) {
    if (!async) throw new DOMException("A synchronous request is not possible here.", "InvalidAccessError");
    this.#sent = new Headers();
    this.method = method;
    this.url = url;
    this.#turn(1);
  }

  setRequestHeader(name, value) {
    this.#sent.append(name, value);
  }

  async send(body = null) {
    const stop = (this.#stop = new AbortController());
    const clock = this.timeout && setTimeout(() => stop.abort("timeout"), this.timeout);
    this.#say("loadstart");
    try {
      const given = /^(get|head)$/i.test(this.method) ? null : body;
      const options = { method: this.method.toUpperCase(), headers: this.#sent, body: given, signal: stop.signal };
      const got = (this.#got = await fetchFromApp(this.url, options));
      Object.assign(this, { status: got.status, statusText: got.statusText, responseURL: got.url });
      this.#turn(2);
      this.response = await this.#read(got);
      this.#turn(3);
      this.#turn(4);
      this.#say("progress");
      this.#say("load");
    } catch {
      this.status = 0;
      this.#turn(4);
      this.#say(stop.signal.aborted ? (stop.signal.reason === "timeout" ? "timeout" : "abort") : "error");
    }
    clearTimeout(clock);
    this.#say("loadend");
  }

  async #read(got) {
    if (this.responseType === "json") return JSON.parse((await got.text()) || "null");
    if (this.responseType === "blob") return got.blob();
    if (this.responseType === "arraybuffer") return got.arrayBuffer();
    const text = await got.text();
    return this.responseType === "document" ? new DOMParser().parseFromString(text, "text/html") : text;
  }

  get responseText() {
    return typeof this.response === "string" ? this.response : "";
  }

  abort() {
    this.#stop?.abort();
  }

  overrideMimeType() {}

  getResponseHeader(name) {
    return this.#got?.headers.get(name) ?? null;
  }

  getAllResponseHeaders() {
    return [...(this.#got?.headers ?? [])].map(([name, value]) => `${name}: ${value}\r\n`).join("");
  }

  #turn(state) {
    this.readyState = state;
    this.#say("readystatechange");
  }

  #say(name) {
    const loaded = this.response?.length ?? 0;
    this.dispatchEvent(new ProgressEvent(name, { lengthComputable: true, loaded, total: loaded }));
  }
}

export function startXhr() {
  Object.assign(Requested, STATES);
  Object.assign(Requested.prototype, STATES);
  Object.defineProperty(Requested, "name", { value: "XMLHttpRequest" });
  window.XMLHttpRequest = Requested;
}
