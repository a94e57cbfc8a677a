// Sentences at a card, with what can be done about them. A card has at most one of each kind.
import { actionsOf, add, button } from "../card.js";

// `actions` is {label: what to do}; each ends the notice. Without a text the notice goes.
export function notice(figure, kind, text = "", actions = {}) {
  figure.querySelector(`:scope > .notice[data-kind="${kind}"]`)?.remove();
  if (!text) return null;
  const made = document.createElement("div");
  made.className = "notice";
  made.dataset.kind = kind;
  add(made, "p", "", text);
  for (const [label, act] of Object.entries(actions)) {
    made.append(
      button(label, () => {
        made.remove();
        // What was pressed is gone: the keyboard goes on at the card.
        actionsOf(figure).querySelector(".edit")?.focus();
        act();
      }),
    );
  }
  // Above the code, beside the button that was pressed.
  const below = figure.classList.contains("bare") ? ":scope > details" : ":scope > :is(.editor, pre)";
  figure.insertBefore(made, figure.querySelector(below));
  document.querySelector("#status").textContent = text;
  return made;
}
