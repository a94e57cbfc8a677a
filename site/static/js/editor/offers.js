// What can be done with an edit, offered in the menu of its card or when there is cause to.
import { notice } from "./notice.js";

const UNDO_MS = 10_000;

// What the menu offers of a card, by label.
export function offersOf(card) {
  return {
    ...(card.draft.edited && { Reset: () => reset(card), "Compare with the original": () => card.compare() }),
    Share: () => share(card),
    Download: () => download(card),
    ...(!card.adopted && { "Open in the playground": async () => location.assign(await linkOf(card)) }),
  };
}

export function sayKept(card) {
  const text = "This browser’s storage is full: your edit is kept until the page is closed.";
  if (card.draft.failed) notice(card.figure, "storage", text, { "Download it": () => download(card) });
  else notice(card.figure, "storage");
}

export function offerOlder({ figure, draft }) {
  const older = draft.older();
  if (!older || draft.edited) return;
  notice(figure, "older", "You edited an older version of this code.", {
    "Open it": () => {
      draft.replace(older);
      draft.dropOlder();
    },
    Discard: () => draft.dropOlder(),
  });
}

function reset(card) {
  const before = card.draft.changed;
  card.draft.replace({});
  const said = notice(card.figure, "reset", "This is the original code again.", {
    Undo: () => card.draft.replace(before),
  });
  // Not while somebody is about to press it.
  const end = () => (said.matches(":hover, :focus-within") ? setTimeout(end, 1000) : said.remove());
  setTimeout(end, UNDO_MS);
}

async function linkOf({ draft, name }) {
  const { linkTo } = await import("./share.js");
  return linkTo({ ...draft.job, name, files: draft.files });
}

async function share(card) {
  const [{ shareAt }, link] = await Promise.all([import("./share-notice.js"), linkOf(card)]);
  await shareAt(card.figure, link);
}

async function download({ draft, name }) {
  const { download } = await import("./download.js");
  download({ ...draft.job, files: draft.files }, name);
}
