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
    for (const request of requests) {
      const chip = button("", () => this.chosen(request));
      add(chip, "b", "", request.method);
      chip.append(` ${request.target}`);
      chip.title = request.title;
      add(this.element, "li").append(chip);
    }
    this.element.hidden = !requests.length;
  }
}
