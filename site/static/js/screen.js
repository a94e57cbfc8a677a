// What a run prints, as it comes, standard output and standard error apart, with a line above that says how it goes.
import { add, button } from "./card.js";

// The worker sends less; code under Run that goes round it is not shown for ever.
const MOST_CHARACTERS = 200_000;

export class Screen {
  constructor(output) {
    this.output = output;
    this.pending = new Map();
    this.left = MOST_CHARACTERS;
    output.querySelector(":scope > .state")?.remove();
    this.line = add(output, "p", "state");
    output.prepend(this.line);
  }

  get said() {
    return this.line.textContent;
  }

  state(text, failed = false) {
    this.line.textContent = text;
    this.line.classList.toggle("failed", failed);
    if (this.asking) this.asking = this.asking.remove();
  }

  // Until now the recorded output stood here: what is below it does not move while the new one comes.
  begin(text) {
    this.output.style.minHeight = `${this.output.offsetHeight}px`;
    this.output.replaceChildren(this.line);
    this.state(text);
  }

  write(stream, text) {
    this.pending.set(stream, (this.pending.get(stream) ?? "") + text.slice(0, this.left));
    this.left = Math.max(0, this.left - text.length);
    // Painted once a frame, however often something is printed.
    this.frame ??= requestAnimationFrame(() => this.paint());
  }

  paint() {
    cancelAnimationFrame(this.frame);
    this.frame = null;
    for (const [stream, text] of this.pending) this.part(stream).append(text);
    this.pending.clear();
  }

  part(stream) {
    return this.output.querySelector(`:scope > .${stream} > samp`) ?? add(add(this.output, "pre", stream), "samp");
  }

  note(text) {
    add(this.output, "p", "more", text);
  }

  // All has come.
  end() {
    this.output.style.minHeight = "";
  }

  fail(error) {
    this.paint();
    add(add(this.output, "pre", "stderr"), "samp", "", error.trimEnd());
  }

  // A field for the line that input() waits for.
  ask(answer) {
    this.paint();
    const form = (this.asking = add(this.output, "form", "ask"));
    const label = add(form, "label", "", "Input ");
    const field = add(label, "input");
    field.autocomplete = "off";
    field.spellcheck = false;
    add(form, "button", "", "Enter");
    const given = (text) => {
      // The field goes: the keyboard goes on at the card.
      if (form.contains(document.activeElement)) this.output.closest("figure").querySelector(".run")?.focus();
      this.asking = form.remove();
      if (text !== null) this.write("stdout", `${text}\n`);
      answer(text);
    };
    form.append(button("End of input", () => given(null)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      given(field.value);
    });
    field.focus();
  }
}
