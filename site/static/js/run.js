// The Run button of a snippet: what is recorded gives way to what the code prints now, in this browser.
import { actionsOf, add, addExchange, button, outputOf } from "./card.js";
import { missing, run, stop } from "./runtime.js";

const megabytes = (bytes) => (bytes / 1e6).toFixed(1);

export function startRun() {
  for (const figure of document.querySelectorAll('figure.snippet[data-runs="browser"]:not([data-kind="text"])')) {
    const pressed = button("Run", () => (pressed.hasAttribute("data-running") ? stop() : perform(figure, pressed)));
    pressed.className = "run";
    pressed.setAttribute("aria-label", `Run ${nameOf(figure)}`);
    actionsOf(figure).prepend(pressed);
  }
}

const nameOf = (figure) => figure.dataset.snippet.split("/").at(-1);

async function perform(figure, pressed) {
  const output = outputOf(figure);
  output.querySelector(":scope > .state")?.remove();
  const state = add(output, "p", "state", missing());
  output.prepend(state);
  if (missing()) return;
  state.textContent = "Starting …";
  running(pressed, figure, true);
  const screen = new Screen(output);
  try {
    const address = `${document.documentElement.dataset.base}snippets/${figure.dataset.snippet}.json`;
    const answer = await fetch(new URL(address, location.href));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
    run(await answer.json(), {
      loading: (bytes, total) => (state.textContent = `Loading Python: ${megabytes(bytes)} of ${megabytes(total)} MB`),
      waiting: () => (state.textContent = "Waiting for its turn …"),
      begun: () => {
        // Until now the recorded output stood here.
        output.replaceChildren(state);
        state.textContent = "Running …";
      },
      output: (stream, text) => screen.write(stream, text),
      full: () => add(output, "p", "more", "More than 100,000 characters: the rest is not shown."),
      done: (outcome) => {
        running(pressed, figure, false);
        state.textContent = outcome.stopped ? outcome.error : `Run here in ${outcome.seconds.toFixed(2)} s`;
        if (outcome.answers.length) screen.clear();
        for (const one of outcome.answers) addExchange(output, one);
        if (outcome.error && !outcome.stopped) screen.fail(outcome.error);
        document.querySelector("#status").textContent = `${nameOf(figure)}: ${state.textContent}`;
      },
    });
  } catch (error) {
    running(pressed, figure, false);
    state.textContent = `The snippet could not be fetched (${error.message}). Are you offline?`;
  }
}

function running(pressed, figure, is) {
  pressed.textContent = is ? "Stop" : "Run";
  pressed.setAttribute("aria-label", `${pressed.textContent} ${nameOf(figure)}`);
  pressed.toggleAttribute("data-running", is);
  figure.toggleAttribute("data-running", is);
}

// What a run prints, as it comes, standard output and standard error apart.
class Screen {
  constructor(output) {
    this.output = output;
    this.pending = new Map();
  }

  write(stream, text) {
    this.pending.set(stream, (this.pending.get(stream) ?? "") + text);
    // Painted once a frame, however often something is printed.
    this.frame ??= requestAnimationFrame(() => this.paint());
  }

  paint() {
    this.frame = null;
    for (const [stream, text] of this.pending) this.part(stream).append(text);
    this.pending.clear();
  }

  part(stream) {
    return this.output.querySelector(`:scope > .${stream} > samp`) ?? add(add(this.output, "pre", stream), "samp");
  }

  clear() {
    this.pending.clear();
    this.output.querySelector(":scope > .stdout")?.remove();
  }

  fail(error) {
    this.paint();
    add(add(this.output, "pre", "stderr"), "samp", "", error.trimEnd());
  }
}
