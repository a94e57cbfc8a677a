// The reader's edits: Edit and a menu on every card that runs here, and the job to run with what was edited in it.
import { actionsOf, button } from "./card.js";
import { Draft, isKept } from "./editor/draft.js";
import { notice } from "./editor/notice.js";
import { jobOfFence } from "./fences.js";

const EDITABLE = 'figure[data-runs="browser"]:not([data-kind="text"])';
// Two cards may show the same snippet: they share its draft.
const drafts = new Map();
const settled = new Map();
const adopted = new WeakMap();
const cards = new WeakMap();
const failures = new WeakMap();

const keyOf = (figure) => adopted.get(figure) ?? figure.dataset.snippet;

export function startEdits() {
  for (const figure of document.querySelectorAll(EDITABLE)) equip(figure);
  for (const news of ["snippet-ran", "snippet-checked"]) {
    document.addEventListener(news, ({ target, detail }) => mark(target, detail.outcome.at ?? null));
  }
  // What failed in the run before stays marked while requests succeed.
  document.addEventListener("app-answered", ({ target, detail }) => detail.answer.at && mark(target, detail.answer.at));
}

// Marks the line that failed, of the code and of the editor.
function mark(figure, at) {
  failures.set(figure, at);
  if (cards.has(figure)) cardOf(figure).then((card) => card.ran(at));
  else markShown(figure, at);
}

// The snippet's job, with the reader's edits in its files. Throws an error that can be shown.
export async function jobOf(figure) {
  const { job, files } = await draftOf(figure);
  return { ...job, files };
}

// The files as they are now, null while nobody has asked for the job.
export const filesOf = (figure) => settled.get(keyOf(figure))?.files ?? null;

// A file as the editor shows it, '' where there is none.
export function shownOf(figure, name) {
  const draft = settled.get(keyOf(figure));
  return draft && Object.hasOwn(draft.files, name) ? draft.shown(name).text : "";
}

// The text of the file that is open in the figure's editor, undefined where none is.
export const openText = (figure) => figure.dataset.tab && settled.get(keyOf(figure))?.shown(figure.dataset.tab);

// Gives a figure, a new one for each job, a job that is not fetched; what is edited of it is kept under `key`.
export async function adopt(figure, job, key) {
  settled.get(key)?.save();
  const draft = new Draft(job, key);
  adopted.set(figure, key);
  drafts.set(key, Promise.resolve(draft));
  settled.set(key, draft);
  equip(figure);
  await cardOf(figure);
}

// Opens the editor; with the keyboard in it, the same as pressing Edit.
export const edit = (figure, focus = true) => change(figure, (card) => card.edit(focus));

// Opens the editor at a line, `{file, line}`.
export const goTo = (figure, at) => change(figure, (card) => card.goTo(at));

// Closes the editor; whether it was open.
export async function closeEditor(figure) {
  const card = cards.has(figure) && (await cardOf(figure));
  if (!card?.isOpen) return false;
  await card.close();
  return true;
}

function equip(figure) {
  const actions = actionsOf(figure);
  const pressed = button("Edit", () => change(figure, (card) => card.toggle()));
  pressed.className = "edit";
  pressed.setAttribute("aria-label", `Edit ${labelOf(figure)}`);
  const before = actions.querySelector(".by-step") ?? actions.querySelector(".run");
  if (before) before.after(pressed);
  else actions.prepend(pressed);
  actions.append(more(figure));
  if (!adopted.has(figure) && isKept(keyOf(figure))) change(figure, () => {}, " Your edit of it is kept.");
}

function more(figure) {
  const pressed = button("⋯", async () => {
    const { openMenu } = await import("./editor/menu.js");
    openMenu(pressed, () => change(figure, (card) => card.menu()));
  });
  pressed.className = "more-actions";
  pressed.setAttribute("aria-label", `More for ${labelOf(figure)}`);
  pressed.setAttribute("aria-haspopup", "menu");
  pressed.setAttribute("aria-expanded", "false");
  return pressed;
}

const labelOf = (figure) => keyOf(figure).split("/").at(-1);

// Does something with the card's editor, which is loaded when first needed; says so at the card where it cannot be.
async function change(figure, act, comfort = "") {
  const pressed = actionsOf(figure).querySelector(".edit");
  const waiting = setTimeout(() => pressed.setAttribute("aria-busy", "true"), 150);
  try {
    const card = await cardOf(figure);
    notice(figure, "fetch");
    return await act(card);
  } catch (error) {
    notice(figure, "fetch", error.message + comfort);
  } finally {
    clearTimeout(waiting);
    pressed.removeAttribute("aria-busy");
  }
}

function cardOf(figure) {
  return remembered(cards, figure, async () => {
    const [draft, { EditedCard }] = await Promise.all([draftOf(figure), import("./editor/editor.js").catch(unloaded)]);
    const card = new EditedCard(figure, draft, { name: keyOf(figure), adopted: adopted.has(figure) });
    if (failures.has(figure)) card.ran(failures.get(figure));
    await card.refresh();
    return card;
  });
}

function unloaded() {
  throw new Error("The editor could not be loaded. Are you offline?");
}

function draftOf(figure) {
  const key = keyOf(figure);
  return remembered(drafts, key, async () => {
    const draft = new Draft(figure.hasAttribute("data-fence") ? jobOfFence(figure) : await fetchJob(key), key);
    settled.set(key, draft);
    return draft;
  });
}

// What was made once is there for all; what could not be made is tried again.
function remembered(memory, key, make) {
  if (!memory.has(key)) {
    const made = make();
    memory.set(key, made);
    made.catch(() => memory.delete(key));
  }
  return memory.get(key);
}

async function fetchJob(name) {
  const address = new URL(`${document.documentElement.dataset.base}snippets/${name}.json`, location.href);
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`.trim());
    return await answer.json();
  } catch (error) {
    throw new Error(`The snippet could not be fetched (${error.message}). Are you offline?`);
  }
}

async function markShown(figure, at) {
  if (!at && !figure.querySelector(".failing-line")) return;
  const [draft, { clearShownLine, markShownLine }] = await Promise.all([
    draftOf(figure),
    import("./editor/failing.js"),
  ]);
  clearShownLine(figure);
  if (at) markShownLine(figure, draft, at);
}
