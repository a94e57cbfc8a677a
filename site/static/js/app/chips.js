// The requests to try, each a button under the bar.
import { add, button } from "../card.js";

export class Chips {
  constructor(parent, chosen) {
    this.chosen = chosen;
    this.element = add(parent, "ul", "chips plain");
    this.element.setAttribute("aria-label", "Requests to try");
  }

  show(requests) {
    this.element.replaceChildren();
    const contents = requests.map(contentOf);
    const different = requests.filter((_, n) => contents.indexOf(contents[n]) === n);
    const lines = different.map(lineOf);
    for (const [n, request] of different.entries()) {
      const chip = button("", () => this.chosen(request));
      add(chip, "b", "", request.method);
      chip.append(` ${request.target}`);
      // What tells it from another of the same line.
      if (request.title && lines.indexOf(lines[n]) !== lines.lastIndexOf(lines[n])) add(chip, "small", "", ` ${request.title}`);
      else chip.title = request.title;
      add(this.element, "li").append(chip);
    }
    this.element.hidden = !requests.length;
  }
}

const lineOf = ({ method, target }) => `${method} ${target}`;
// The same request twice is one suggestion, whatever it is called.
const contentOf = ({ method, target, headers, body }) => JSON.stringify([method, target, headers, body]);
