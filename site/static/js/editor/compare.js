// Compare with the original: the edited code in the place of the editor, read only, with what was taken out above it.
import { unifiedMergeView } from "@codemirror/merge";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { notice } from "./notice.js";
import { choiceOf } from "./tabs.js";
import { FilesView } from "./view.js";

// Until it is ended, the card's own editor opens, or the code changes.
export async function compare(card) {
  card.endComparison?.();
  const { draft, figure } = card;
  const wasOpen = card.isOpen;
  if (wasOpen) card.show(false);
  const { place, panel } = card.makePlace();
  const view = new FilesView(panel, {
    label: (name) => `Comparison of ${name} with the original`,
    on: {},
    extra: (name) => comparison(trimmed(draft, name, draft.job.files).text),
  });
  const names = draft.names.filter((name) => name in draft.changed);
  await Promise.all(names.map((name) => view.add(name, trimmed(draft, name, draft.files))));
  choiceOf(names, place, panel, (name) => view.show(name))(names[0]);
  card.cover(true);
  const end = () => {
    card.endComparison = null;
    draft.removeEventListener("change", end);
    notice(figure, "compare");
    view.destroy();
    place.remove();
    card.cover(false);
  };
  card.endComparison = end;
  draft.addEventListener("change", end);
  const back = () => {
    end();
    if (wasOpen) card.edit();
  };
  notice(figure, "compare", "− was the original, + is yours.", { "End the comparison": back });
  view.focus();
}

const comparison = (original) => [
  unifiedMergeView({ original, mergeControls: false, gutter: true }),
  EditorState.readOnly.of(true),
  EditorView.editable.of(false),
];

// More or fewer empty lines at the end of a file are no difference.
function trimmed(draft, name, files) {
  const { text, hidden } = name in files ? draft.shown(name, files) : { text: "", hidden: 0 };
  return { text: `${text.trimEnd()}\n`, hidden };
}
