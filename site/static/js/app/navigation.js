// Going about an app: a request goes out, and where it led is kept for Back and Forward. It shows nothing itself.
import { Cookies } from "./cookies.js";
import { History } from "./history.js";
import { browserly, NOTHING, visit } from "./visit.js";

const PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

export class Navigation {
  // The app's run.
  id = null;
  history = new History();
  cookies = new Cookies();
  number = 0;
  // Whether what is under way was sent by the reader, and not by a page.
  isSent = false;

  // `on` hears wait(busy), printed(text), arrive(entry, typed), move(entry) and pop(entry) within one page, fail(error).
  constructor(on) {
    this.on = on;
  }

  // Where the reader is: a visit, its method, the number of its page and the key of a place within that.
  get current() {
    return this.history.current;
  }

  // Sends a request and goes where it leads. `typed`: it comes from the bar, which then stays as it is.
  async navigate(request, { typed = false, replace = false, from = null } = {}) {
    const mine = ++this.number;
    this.isSent = !from;
    this.on.wait(true);
    try {
      const { hops, url, note } = await visit(this.id, browserly(request, from, PAGES), { cookies: this.cookies, printed: this.on.printed });
      // The reader has gone elsewhere meanwhile.
      if (mine !== this.number) return;
      const { method } = hops.at(-1).request;
      const entry = { url, method, hops, note, page: mine, key: 0 };
      const same = method === "GET" && this.current?.url.href === url.href;
      if (replace || same) this.history.replace(entry);
      else this.history.push(entry);
      this.arrive(entry, typed && hops.length === 1);
    } catch (error) {
      if (mine === this.number) this.on.fail(error);
    } finally {
      if (mine === this.number) this.done();
    }
  }

  // What the page itself asks for: it leads nowhere.
  fetch(request, follow) {
    return visit(this.id, browserly(request, this.current?.url, "*/*"), { cookies: this.cookies, follow });
  }

  arrive(entry, typed = false) {
    this.on.arrive(entry, typed);
    this.page = entry.page;
  }

  // What is on its way is not waited for.
  abandon() {
    this.number++;
    this.done();
  }

  done() {
    this.isSent = false;
    this.on.wait(false);
  }

  go(steps) {
    const here = this.current;
    const entry = this.history.go(steps);
    if (!entry) return;
    // Within one page, or back to what was sent: nothing goes out again.
    if (entry.page === here.page && entry.page === this.page) {
      this.on.move(entry);
      this.on.pop(entry);
    } else if (entry.method === "GET") {
      this.navigate(requestTo(entry.url), { replace: true });
    } else {
      this.abandon();
      this.arrive(entry);
    }
  }

  // Sends the last request again; a page that came by a redirect is asked for itself.
  reload() {
    if (!this.current) return;
    const { request } = this.current.hops.at(-1);
    this.navigate(this.current.method === "GET" ? { ...request, url: this.current.url } : request, { replace: true });
  }

  // The page has given itself another address.
  push(url, key, replace) {
    if (!this.current) return;
    const entry = { ...this.current, url, key, method: "GET" };
    if (replace) this.history.replace(entry);
    else this.history.push(entry);
    this.on.move(entry);
  }
}

const requestTo = (url) => ({ method: "GET", url, headers: [], body: NOTHING });
