// The solution: at once after a pass, before it only for those who say that they want it; beside the learner's own code.
import { add, button } from "../card.js";
import { startCopy } from "../copy.js";
import { shownOf } from "../edits.js";
import { note, stateOf } from "./progress.js";

const loadColours = () => import("../editor/colours.js");

export class Solution {
  constructor(place, figure, slug) {
    Object.assign(this, { place, figure, slug });
    // Along with the page, so that it is there without a network too.
    loadColours().catch(() => {});
    this.section = document.createElement("section");
    this.section.className = "solution";
    const column = add(this.section, "div", "column");
    this.asking = add(column, "div", "asking");
    this.pressed = button("Show the solution", () => this.ask());
    this.pressed.className = "text-button";
    this.asking.append(this.pressed);
    place.append(this.section);
  }

  ask() {
    if (stateOf(this.slug) === "passed") return this.show();
    this.pressed.hidden = true;
    this.question = add(this.asking, "div", "question");
    const text = add(this.question, "p", "", "It has not passed yet. See the solution anyway?");
    this.question.setAttribute("role", "group");
    this.question.setAttribute("aria-labelledby", (text.id = "solution-question"));
    const keep = button("Keep trying", () => this.unask());
    this.question.append(
      button("Show it", () => this.show()),
      keep,
    );
    this.question.addEventListener("keydown", ({ key }) => key === "Escape" && this.unask());
    keep.focus();
  }

  unask() {
    this.question?.remove();
    this.pressed.hidden = false;
    this.pressed.focus();
  }

  async show() {
    this.problem?.remove();
    try {
      const [{ files, why }, { colour }] = await Promise.all([this.fetch(), loadColours()]);
      if (stateOf(this.slug) !== "passed") note(this.slug, { gave_up: true });
      await this.fill(files, why, colour);
    } catch (error) {
      this.unask();
      this.problem = add(this.asking, "p", "problem", `The solution could not be fetched (${error.message}). Are you offline?`);
      this.problem.setAttribute("role", "alert");
    }
  }

  async fetch() {
    const answer = await fetch(new URL(document.documentElement.dataset.base + this.place.dataset.keep, location.href));
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return answer.json();
  }

  async fill(files, why, colour) {
    this.section.replaceChildren();
    const heading = add(add(this.section, "div", "column"), "h2", "part", "What others write");
    this.section.setAttribute("aria-labelledby", (heading.id = "solution-title"));
    heading.tabIndex = -1;
    for (const [name, { html }] of Object.entries(files)) {
      const pair = add(this.section, "div", "pair");
      const yours = add(pair, "div", "yours");
      this.codeOf(yours, `${name}: yours`).append(await colour(shownOf(this.figure, name).trimEnd(), name));
      this.codeOf(add(pair, "div", "theirs"), `${name}: a solution`).innerHTML = html;
    }
    const text = add(this.section, "div", "column text");
    text.innerHTML = why;
    startCopy(this.section);
    this.section.dispatchEvent(new CustomEvent("solution-shown", { bubbles: true }));
    heading.focus();
  }

  codeOf(parent, name) {
    const figure = add(parent, "figure", "code");
    add(add(figure, "figcaption", ""), "span", "file", name);
    return add(add(figure, "pre", ""), "code", "");
  }
}
