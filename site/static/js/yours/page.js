// What a reader may keep of a page: its stars, and how far it was read.
import { startReading } from "./reading.js";
import { startStars } from "./stars.js";

export function startPage(main) {
  startStars(main);
  // An exercise is not read but solved.
  if (!main.querySelector(".exercise")) startReading(main);
}
