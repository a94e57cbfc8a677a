// Boxes that scroll sideways can be reached by keyboard, and only those that do.
export function startOverflow() {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) mark(target);
  });
  for (const box of document.querySelectorAll("pre, .table")) observer.observe(box);
}

function mark(box) {
  if (box.scrollWidth > box.clientWidth + 1) {
    box.tabIndex = 0;
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", nameOf(box));
  } else {
    for (const name of ["tabindex", "role", "aria-label"]) box.removeAttribute(name);
  }
}

function nameOf(box) {
  const number = [...document.querySelectorAll("pre, .table")].indexOf(box) + 1;
  return `${box.matches("pre") ? "Code" : "Table"} ${number}, scrolls`;
}
