// A small button that asks for something, with how much it leads to.
import { add, button } from "../card.js";

export function chip(label, value, count, press) {
  const made = button(label, press);
  made.className = "tag";
  made.value = value;
  if (count) made.append(" "), add(made, "small", "", count);
  return made;
}
