// Progress as a file, which `flask practice status --json` writes and `flask practice import` reads too.
import { all, parse, take, text } from "./progress.js";

export const FILE = {
  file: "practice.json",
  empty: "Nothing to export yet: start an exercise.",
  holds: () => all().size && `the progress of ${many(all().size)}`,
  text,
  bring(written) {
    const brought = parse(written);
    const before = passed();
    take(brought);
    return `${many(brought.size)}; ${passed() - before} newly passed`;
  },
};

const many = (count) => `${count} exercise${count === 1 ? "" : "s"}`;
const passed = () => [...all().values()].filter(({ state }) => state === "passed").length;
