// EventSource: the events of a stream that ends (https://html.spec.whatwg.org/multipage/server-sent-events.html).
import { fetchFromApp } from "./fetch.js";
import { absolute } from "./place.js";

class Stream extends EventTarget {
  readyState = 0;
  withCredentials = false;

  constructor(url) {
    super();
    this.url = absolute(url).href;
    for (const name of ["open", "message", "error"]) this.addEventListener(name, (event) => this[`on${name}`]?.(event));
    this.read();
  }

  async read() {
    try {
      const answer = await fetchFromApp(this.url, { headers: { Accept: "text/event-stream" } });
      const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
      if (answer.status !== 200 || !isStream) throw new TypeError("not a stream of events");
      this.readyState = 1;
      this.dispatchEvent(new Event("open"));
      for (const block of (await answer.text()).split(/(?:\r\n?|\n){2}/)) if (this.readyState === 1) this.deliver(block);
    } catch {
      // What cannot be read has ended, too.
    }
    // A real one would come back for more, for ever.
    if (this.readyState === 2) return;
    this.readyState = 2;
    this.dispatchEvent(new Event("error"));
  }

  deliver(block) {
    const fields = block.split(/\r\n?|\n/).map((line) => line.match(/^(\w+)(?:: ?(.*))?$/));
    const all = (name) => fields.filter((field) => field?.[1] === name).map((field) => field[2] ?? "");
    const data = all("data");
    if (!data.length) return;
    const about = { data: data.join("\n"), lastEventId: all("id").at(-1) ?? "", origin: new URL(this.url).origin };
    this.dispatchEvent(new MessageEvent(all("event").at(-1) || "message", about));
  }

  close() {
    this.readyState = 2;
  }
}

export function startEvents() {
  Object.assign(Stream, { CONNECTING: 0, OPEN: 1, CLOSED: 2 });
  Object.defineProperty(Stream, "name", { value: "EventSource" });
  window.EventSource = Stream;
}
