// The panel of an app that runs: a request bar, the answers, a preview to browse it in.
import { add, button } from "../card.js";
import { close, stop } from "../runtime.js";
import { Answers, isPage } from "./answer.js";
import { Bar } from "./bar.js";
import { textOf, typeOf } from "./body.js";
import { Chips } from "./chips.js";
import { Navigation } from "./navigation.js";
import { Preview } from "./preview.js";
import { requestsOf } from "./requests.js";
import { State } from "./state.js";

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
    this.element = add(figure, "section", "try");
    this.element.setAttribute("aria-label", `Try the app: ${figure.dataset.snippet.split("/").at(-1)}`);
    const navigation = new Navigation({
      wait: (busy) => this.wait(busy),
      printed: (text) => this.answers.printing(text),
      arrive: (entry, typed) => this.show(entry, typed),
      move: ({ url }) => {
        this.follow(url);
        this.walk();
      },
      pop: ({ url, key }) => this.preview.pop(url, key),
      fail: (error) => (error.closed ? this.closed(error.message) : this.state.say(error.message)),
    });
    this.navigation = navigation;
    this.bar = new Bar(this.element, {
      send: (request) => navigation.navigate(request, { typed: true }),
      back: () => navigation.go(-1),
      forward: () => navigation.go(1),
      reload: () => navigation.reload(),
      reset: () => this.reset(),
      stop: () => stop(),
      wrong: (text) => this.state.say(text),
    });
    this.chips = new Chips(this.element, (request) => this.ask(request));
    this.state = new State(this.element);
    this.answers = new Answers(this.element);
    this.preview = new Preview(this.answers.places.Preview, {
      navigate: (request, replace) => this.lead(request, replace),
      fetch: (request, follow) => this.fetch(request, follow),
      push: (url, key, replace) => navigation.push(url, key, replace),
      go: (steps) => navigation.go(steps),
      cookie: (text) => navigation.cookies.set(text),
      cookies: () => navigation.cookies.text,
      wrong: (text) => this.state.say(text),
    });
    this.bar.form.after(this.chips.element);
    figure.addEventListener("app-closed", () => this.closed());
    figure.addEventListener("snippet-ran", ({ detail }) => detail.outcome.error && this.closed("The app did not start."));
  }

  open(id, job) {
    this.navigation.id = id;
    this.element.removeAttribute("data-closed");
    const requests = requestsOf(job.files[job.requests] ?? "");
    this.chips.show(requests);
    const { current } = this.navigation;
    if (this.afresh || !current) this.begin(requests);
    else if (current.method === "GET") this.navigation.reload();
  }

  // The answer that stands there is not the one that is waited for.
  wait(busy) {
    this.bar.wait(busy);
    this.element.toggleAttribute("data-waiting", busy);
  }

  // The first page, if there is one that can be loaded without changing anything.
  begin(requests) {
    this.afresh = false;
    this.navigation.history.clear();
    this.navigation.cookies.clear();
    this.answers.kept = null;
    const first = requests.find(({ method }) => method === "GET");
    this.bar.fill(first ?? { method: "GET", target: "/", headers: [], body: "" });
    if (first || !requests.length) this.bar.send();
    else this.state.say("Choose a request, or write one.");
  }

  ask(request) {
    this.bar.fill(request);
    this.bar.send();
  }

  // `typed`: the bar says already what was sent.
  show(entry, typed) {
    const { hops, url } = entry;
    const { answer } = hops.at(-1);
    if (!typed) this.follow(url);
    this.walk();
    this.state.show(entry);
    const inside = this.preview.hasFocus;
    this.answers.show(entry);
    // Who was in the preview is not left in what is hidden now.
    if (inside && this.answers.name !== "Preview") this.answers.tabs.list.querySelector('[tabindex="0"]').focus();
    const place = this.answers.places.Preview;
    place.toggleAttribute("data-empty", !isPage(answer));
    if (isPage(answer)) this.preview.show(textOf(answer), url);
    else this.preview.show("", url, `${typeOf(answer) || "This"} is not a page: see Body.`);
    this.answered(answer);
  }

  // Where the preview has gone; of its own accord, that is no reason to take away what is being written.
  follow(url) {
    if (!this.bar.isWritten || this.preview.hasFocus) this.bar.show(url);
  }

  // Where the page that is shown leads; of its own accord, not before what the reader has sent.
  lead(request, replace) {
    const { navigation } = this;
    if (navigation.isSent && !this.preview.hasFocus) return;
    navigation.navigate(request, { replace, from: navigation.current?.url });
  }

  // What the page that is shown asks for by itself.
  async fetch(request, follow) {
    const { visit } = this.answers;
    const fetched = await this.navigation.fetch(request, follow);
    if (visit === this.answers.visit) this.answers.add(fetched.hops);
    for (const { answer } of fetched.hops) this.answered(answer);
    return fetched;
  }

  answered(answer) {
    const detail = { id: this.navigation.id, answer };
    this.figure.dispatchEvent(new CustomEvent("app-answered", { bubbles: true, detail }));
  }

  walk() {
    const { at, entries } = this.navigation.history;
    this.bar.walk(at > 0, at < entries.length - 1, at >= 0);
  }

  // The worker has ended, and the app with it.
  closed(why = "") {
    if (this.element.hasAttribute("data-closed") && !why) return;
    this.element.setAttribute("data-closed", "");
    this.navigation.abandon();
    const again = button("Start again", () => {
      // It goes, and the keyboard with it.
      this.bar.address.focus();
      this.start();
    });
    this.state.say(`${why} The app is not running any more. `.trimStart(), again);
  }

  start() {
    this.figure.dispatchEvent(new CustomEvent("run-snippet", { bubbles: true }));
  }

  reset() {
    this.afresh = true;
    // With its cookies, which an app that is only started again keeps.
    close(this.navigation.id);
    this.start();
  }
}
