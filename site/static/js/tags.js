// Several tags at once on a site without a server: narrows the list from tags/index.json.
import { keyOf } from "./tag-key.js";

export async function startTags(place) {
  const asked = new URLSearchParams(location.search).getAll("tag").filter(Boolean);
  if (!asked.length) return;
  const answer = await fetch(new URL(place.dataset.index, location.href)).catch(() => null);
  if (!answer?.ok) return;
  const { tags, entries } = await answer.json();
  const chosen = asked.map((spelling) => tags.findIndex((tag) => tag.key === keyOf(spelling)));
  const known = [...new Set(chosen.filter((index) => index >= 0))];
  const answering = chosen.includes(-1) ? [] : entries.filter((entry) => known.every((tag) => answers(entry, tag)));
  const found = answering.filter((entry) => carriesOne(entry, known));
  const unknown = asked.filter((_, position) => chosen[position] < 0);
  const named = known.map((index) => tags[index].name).join(" + ") || "No such tag";
  place.querySelector("h1").textContent = named;
  document.title = document.title.replace(/^[^·]*/, `${named} `);
  place.querySelector(".lead").textContent = unknown.length
    ? `Nothing is tagged ${unknown.join(", ")}.`
    : `${found.length} ${found.length === 1 ? "entry" : "entries"}`;
  const root = place.dataset.root;
  const without = (index) => known.filter((other) => other !== index);
  place.querySelector(".chosen-tags").replaceChildren(
    ...known.map((index) => tagLink(tags, without(index), tags[index].name, "×", ": take out")),
  );
  place.querySelector(".narrowing").replaceChildren(
    ...narrowing(answering, known, found.length, tags).map(([index, count]) =>
      tagLink(tags, [...known, index], tags[index].name, count),
    ),
  );
  place.querySelector(".entries").replaceChildren(...found.map((entry) => line(entry, root)));
  document.querySelector("#all").remove();
  place.hidden = false;
}

// A heading answers to the tags of its page too, but is listed only where it carries one of the chosen itself.
const answers = (entry, tag) => entry.own.includes(tag) || entry.inherited.includes(tag);
const carriesOne = (entry, tags) => tags.some((tag) => entry.own.includes(tag));

function narrowing(answering, known, listed, tags) {
  const counts = new Map();
  for (const entry of answering) {
    const tags = carriesOne(entry, known) ? [...entry.own, ...entry.inherited] : entry.own;
    for (const tag of tags) if (!known.includes(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  const byCount = ([a, first], [b, second]) => second - first || (tags[a].name < tags[b].name ? -1 : 1);
  return [...counts].filter(([, count]) => count !== listed).sort(byCount).slice(0, 40);
}

function tagLink(tags, chosen, name, mark, explained = "") {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.className = explained ? "tag chosen" : "tag";
  link.href = chosen.length ? `?${chosen.map((index) => `tag=${encodeURIComponent(tags[index].slug)}`).join("&")}` : "./";
  const small = document.createElement("small");
  small.textContent = mark;
  link.append(name, " ", small);
  if (explained) {
    small.ariaHidden = "true";
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = explained;
    link.append(hidden);
  }
  item.append(link);
  return item;
}

function line(entry, root) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + entry.url;
  const title = document.createElement("b");
  title.textContent = entry.title;
  const about = document.createElement("span");
  about.textContent = entry.description || entry.page;
  link.append(title, " ", about);
  item.append(link);
  return item;
}
