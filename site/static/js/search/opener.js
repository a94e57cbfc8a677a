// What opens the search: the field in the header, and keys. It opens at once; what answers comes meanwhile, and finds what
// was typed until then, and whether Enter came last.
const load = () => import("./dialog.js");

export function startSearch() {
  for (const field of document.querySelectorAll(".find")) {
    for (const intent of ["pointerenter", "focus", "touchstart"]) {
      field.addEventListener(intent, prepare, { once: true, passive: true });
    }
    field.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openSearch();
    });
  }
  addEventListener("keydown", (event) => {
    const isCalled = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isCalled || event.defaultPrevented) return;
    event.preventDefault();
    openSearch();
  });
}

export function openSearch() {
  const dialog = document.querySelector("#search");
  const field = dialog.querySelector("input");
  let last;
  if (!dialog.open) dialog.showModal();
  field.select();
  field.onkeydown = ({ key }) => (last = key);
  load().then(
    ({ answer }) => answer(dialog, last === "Enter"),
    () => location.assign(document.querySelector(".find").href),
  );
}

function prepare() {
  load().then(({ prepare }) => prepare());
}
