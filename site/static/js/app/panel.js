// The panel of an app that runs: a request bar, the answers, a preview to browse it in.
import { add, button } from "../card.js";
import { close, stop } from "../runtime.js";
import { APP, appUrl, shownUrl } from "./address.js";
import { Answers, isPage } from "./answer.js";
import { Bar } from "./bar.js";
import { textOf, typeOf } from "./body.js";
import { History } from "./history.js";
import { Preview } from "./preview.js";
import { requestsOf } from "./requests.js";
import { NOTHING, visit } from "./visit.js";

const PAGES = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const panels = new WeakMap();

// Opens the panel of a card whose app has been started as run `id`; started again, it goes on where it was.
export function openApp(figure, id, job) {
  const panel = panels.get(figure) ?? new Panel(figure);
  panels.set(figure, panel);
  panel.open(id, job);
}

class Panel {
  constructor(figure) {
    this.figure = figure;
    this.history = new History();
    this.number = 0;
    this.element = add(figure, "section", "try");
    this.element.setAttribute("aria-label", "Try the app");
    const walk = (steps) => () => this.go(steps);
    this.bar = new Bar(this.element, {
      send: (request) => this.navigate(request, { typed: true }),
      back: walk(-1),
      forward: walk(1),
      reload: () => this.again(),
      reset: () => this.reset(),
      stop: () => stop(),
      wrong: (text) => this.say(text),
    });
    this.chips = add(this.element, "ul", "chips plain");
    this.chips.setAttribute("aria-label", "Requests to try");
    this.line = add(this.element, "p", "state");
    this.line.setAttribute("role", "status");
    this.answers = new Answers(this.element);
    this.preview = new Preview(this.answers.places.Preview, {
      navigate: (request, replace) => this.navigate(request, { replace, from: this.history.current?.url }),
      fetch: (request, follow) => visit(this.id, this.browserly(request, this.history.current?.url, "*/*"), follow),
      push: (url, key, replace) => this.pushed(url, key, replace),
      go: (steps) => this.go(steps),
      wrong: (text) => this.say(text),
    });
    this.bar.form.after(this.chips);
    figure.addEventListener("app-closed", () => this.closed());
    figure.addEventListener("snippet-ran", ({ detail }) => detail.outcome.error && this.closed("The app did not start."));
  }

  open(id, job) {
    this.id = id;
    this.element.removeAttribute("data-closed");
    this.suggest(requestsOf(job.files[job.requests] ?? ""));
    const { current } = this.history;
    if (this.afresh || !current) this.begin();
    else if (current.method === "GET") this.again();
  }

  // The first page, if there is one that can be loaded without changing anything.
  begin() {
    this.afresh = false;
    this.history.clear();
    this.answers.kept = null;
    const first = this.requests.find(({ method }) => method === "GET");
    this.bar.fill(first ?? { method: "GET", target: "/", headers: [], body: "" });
    if (first || !this.requests.length) this.bar.send();
    else this.say("Choose a request, or write one.");
  }

  suggest(requests) {
    this.requests = requests;
    this.chips.replaceChildren();
    for (const request of requests) {
      const chip = button("", () => {
        this.bar.fill(request);
        this.bar.send();
      });
      add(chip, "b", "", request.method);
      chip.append(` ${request.target}`);
      chip.title = request.title;
      add(this.chips, "li").append(chip);
    }
    this.chips.hidden = !requests.length;
  }

  // Sends a request and shows its answer. `typed`: it comes from the bar, which then stays as it is.
  async navigate(request, { typed = false, replace = false, from = null } = {}) {
    const mine = ++this.number;
    this.bar.wait(true);
    try {
      const { hops, url, note } = await visit(this.id, this.browserly(request, from, PAGES));
      // The reader has gone elsewhere meanwhile.
      if (mine !== this.number) return;
      const { method } = hops.at(-1).request;
      const entry = { url, method, hops, note, page: mine, key: 0 };
      const same = method === "GET" && this.history.current?.url.href === url.href;
      if (replace || same) this.history.replace(entry);
      else this.history.push(entry);
      this.show(entry, typed && hops.length === 1);
    } catch (error) {
      if (mine === this.number) this.failed(error);
    } finally {
      if (mine === this.number) this.bar.wait(false);
    }
  }

  // As a browser sends it.
  browserly({ method, url, headers, body }, from, accept) {
    const own = [["Accept", accept], ["Accept-Language", navigator.languages.join(",")], ["User-Agent", navigator.userAgent]];
    if (from) own.push(["Referer", from.href.split("#")[0]]);
    if (from && method !== "GET") own.push(["Origin", APP]);
    const given = new Set(headers.map(([name]) => name.toLowerCase()));
    return { method, url, headers: [...headers, ...own.filter(([name]) => !given.has(name.toLowerCase()))], body };
  }

  show(entry, typed = false) {
    const { hops, url, note } = entry;
    const { answer } = hops.at(-1);
    if (!typed) this.bar.show(url);
    this.walk();
    this.state(hops, note);
    const inside = document.activeElement === this.preview.frame;
    this.answers.show(entry);
    // Who was in the preview is not left in what is hidden now.
    if (inside && this.answers.name !== "Preview") this.answers.tabs.list.querySelector('[tabindex="0"]').focus();
    this.page = entry.page;
    const place = this.answers.places.Preview;
    place.toggleAttribute("data-empty", !isPage(answer));
    if (isPage(answer)) this.preview.show(textOf(answer), url);
    else this.preview.show("", url), this.preview.say({ title: `${typeOf(answer) || "This"} is not a page: see Body.` });
    this.figure.dispatchEvent(new CustomEvent("app-answered", { bubbles: true, detail: { id: this.id, answer } }));
  }

  // 302 → /login → 200 OK · 3 ms
  state(hops, note) {
    this.line.replaceChildren();
    const [{ request }] = hops;
    if (request.method !== "GET") this.line.append(`${request.method} ${shownUrl(request.url)} → `);
    for (const [n, { request, answer }] of hops.entries()) {
      if (n) this.line.append(` → ${shownUrl(request.url)} → `);
      const shown = n < hops.length - 1 ? answer.status.split(" ")[0] : answer.status || "No answer";
      add(this.line, "span", `status s${(answer.status ?? "5")[0]}`, shown);
    }
    const ms = hops.reduce((sum, { answer }) => sum + (answer.seconds ?? 0), 0) * 1000;
    this.line.append(` · ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`);
    if (note) this.line.append(` · ${note}`);
  }

  say(text) {
    this.line.textContent = text;
  }

  failed(error) {
    if (error.closed) this.closed(error.message);
    else this.say(error.message);
  }

  // The worker has ended, and the app with it.
  closed(why = "") {
    if (this.element.hasAttribute("data-closed") && !why) return;
    this.element.setAttribute("data-closed", "");
    this.number++;
    this.bar.wait(false);
    this.say(`${why} The app is not running any more. `.trimStart());
    this.line.append(button("Start again", () => this.start()));
  }

  start() {
    this.figure.dispatchEvent(new CustomEvent("run-snippet", { bubbles: true }));
  }

  reset() {
    this.afresh = true;
    // With its cookies, which an app that is only started again keeps.
    close(this.id);
    this.start();
  }

  go(steps) {
    const here = this.history.current;
    const entry = this.history.go(steps);
    if (!entry) return;
    // Within one page, or back to what was sent: nothing goes out again.
    if (entry.page === here.page && entry.page === this.page) {
      this.bar.show(entry.url);
      this.walk();
      this.preview.pop(entry.url, entry.key);
    } else if (entry.method === "GET") {
      this.navigate(requestTo(entry.url), { replace: true });
    } else {
      this.number++;
      this.bar.wait(false);
      this.show(entry);
    }
  }

  // Sends the last request again; a page that came by a redirect is asked for itself.
  again() {
    const { current } = this.history;
    if (!current) return;
    const { request } = current.hops.at(-1);
    this.navigate(current.method === "GET" ? { ...request, url: current.url } : request, { replace: true });
  }

  pushed(url, key, replace) {
    const { current } = this.history;
    if (!current) return;
    const entry = { ...current, url, key, method: "GET" };
    if (replace) this.history.replace(entry);
    else this.history.push(entry);
    this.bar.show(url);
    this.walk();
  }

  walk() {
    const { at, entries } = this.history;
    this.bar.walk(at > 0, at < entries.length - 1, at >= 0);
  }
}

const requestTo = (url) => ({ method: "GET", url, headers: [], body: NOTHING });
