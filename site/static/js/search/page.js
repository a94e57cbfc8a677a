// The page of results, which can be linked: it answers as one types, and its address says what was asked.
import { add } from "../card.js";
import { ask, onPart, restart } from "./client.js";
import { addRow, excerpts } from "./results.js";
import { patternOf } from "./marks.js";
import { withPhrases } from "./pages.js";

export function startPage(page) {
  const field = page.querySelector("input");
  const list = page.querySelector(".results");
  const count = page.querySelector(".count");
  const instead = page.querySelector(".instead");
  const asked = new URLSearchParams(location.search).get("q");
  // Who has begun to type before this was there, goes on.
  if (asked && !field.value) field.value = asked;

  const look = async () => {
    const query = field.value.trim();
    history.replaceState(history.state, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    instead?.toggleAttribute("hidden", Boolean(query));
    if (!query) return list.replaceChildren(), (count.textContent = "");
    const answer = await ask(query).catch(() => null);
    if (query !== field.value.trim()) return;
    if (!answer) return fail();
    if (answer.phrases.length) {
      answer.rows = await withPhrases(answer.rows, answer.phrases);
      answer.count = answer.rows.length;
    }
    const pattern = patternOf(answer.words);
    const drawn = answer.rows.map((row) => ({ row, option: addRow(document.createElement("li"), row, pattern) }));
    for (const { row, option } of drawn) if (row.id) option.querySelector("b").after(" ", smaller(row.page));
    list.replaceChildren(...drawn.map(({ option }) => option.parentElement));
    count.textContent = answer.count ? `${answer.count} found` : "Nothing found";
    instead?.toggleAttribute("hidden", answer.count > 0);
    excerpts(drawn, pattern);
  };
  const fail = () => {
    count.textContent = "The search could not be loaded. ";
    const again = add(count, "button", "text-button", "Try again");
    again.addEventListener("click", () => restart().catch(() => {}).then(look));
  };

  field.addEventListener("input", look);
  page.querySelector("form").addEventListener("submit", (event) => (event.preventDefault(), look()));
  onPart(({ type }) => type === "ready" && look());
  look();
}

function smaller(text) {
  const made = document.createElement("small");
  made.textContent = text;
  return made;
}
