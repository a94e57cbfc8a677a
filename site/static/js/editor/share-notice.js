// Share: the link goes to the clipboard, or into a field to copy it from, with a word about its length.
import { add } from "../card.js";
import { notice } from "./notice.js";

// Longer links are cut by some mail programs and messengers.
const LONG = 8_000;

export async function shareAt(figure, link) {
  const long = link.length > LONG ? " Some programs cut links that long; Download gives a file instead." : "";
  const length = `${link.length.toLocaleString("en")} characters`;
  const copied = await navigator.clipboard?.writeText(link).then(() => true, () => false);
  const said = copied ? `Link copied: ${length}.${long}` : `Copy this link: ${length}.${long}`;
  const made = notice(figure, "share", said, { Close: () => {} });
  if (copied) return;
  const field = document.createElement("input");
  field.readOnly = true;
  field.value = link;
  field.setAttribute("aria-label", "Link to this code");
  add(made, "span", "field").append(field);
  field.select();
  field.focus();
}
