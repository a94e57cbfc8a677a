// Export and import: progress as a file, which `flask practice status --json` writes and `flask practice import` reads too.
import { all, parse, take, text } from "./progress.js";

const NAME = "practice.json";
const MOST_BYTES = 1_000_000;

export function startExchange(place) {
  const told = place.querySelector(".told");
  const field = place.querySelector('input[type="file"]');
  place.querySelector(".export").addEventListener("click", () => (told.textContent = save()));
  place.querySelector(".import").addEventListener("click", () => field.click());
  field.addEventListener("change", async () => {
    const [file] = field.files;
    if (file) told.textContent = await bring(file);
    // The same file can be chosen again.
    field.value = "";
  });
}

function save() {
  const count = all().size;
  if (!count) return "Nothing to export yet: start an exercise.";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
  link.download = NAME;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `${NAME} has the progress of ${many(count)}.`;
}

async function bring(file) {
  try {
    if (file.size > MOST_BYTES) throw new Error("it is larger than 1 MB");
    const brought = parse(await file.text());
    const before = passed();
    take(brought);
    return `${file.name} has ${many(brought.size)}; ${passed() - before} newly passed.`;
  } catch (error) {
    return `${file.name} was not imported: ${error.message}. Nothing has changed.`;
  }
}

const many = (count) => `${count} exercise${count === 1 ? "" : "s"}`;
const passed = () => [...all().values()].filter(({ state }) => state === "passed").length;
