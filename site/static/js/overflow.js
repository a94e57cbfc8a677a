// Boxes that scroll sideways can be reached by keyboard, and only those that do.
export function startOverflow() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target);
  });
  const watch = (root) => root.querySelectorAll("pre, .table, .diagram").forEach((box) => observer.observe(box));
  watch(document);
  // What a run shows comes later.
  for (const news of ["snippet-ran", "app-answered", "solution-shown"]) document.addEventListener(news, ({ target }) => watch(target));
}

function mark(box) {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    // A group and no region: with many on a page, landmarks would be noise.
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", nameOf(box));
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
}

function nameOf(box) {
  const file = box.closest("figure")?.querySelector(".file");
  const above = (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING;
  const heading = [...document.querySelectorAll("main :is(h1, h2, h3)")].filter(above).at(-1);
  const place = file ?? heading?.cloneNode(true);
  place?.querySelector(".anchor")?.remove();
  const kinds = { table: ".table", diagram: ".diagram", output: ".output *", code: "*" };
  const kind = Object.keys(kinds).find((name) => box.matches(kinds[name]));
  return `${place?.textContent.trim() ?? "Page"}: ${kind}`;
}
