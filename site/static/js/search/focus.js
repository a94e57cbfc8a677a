// The reader's place in what is drawn anew.

// Draws; who had the focus in it has it afterwards on what is the same there, else where `otherwise` says.
export function keepFocus(place, draw, otherwise) {
  const before = place.contains(document.activeElement) ? document.activeElement : null;
  draw();
  if (!before || before.isConnected) return;
  const same = [...place.querySelectorAll("a[href], button")].find((one) => nameOf(one) === nameOf(before));
  (same ?? otherwise).focus();
}

const nameOf = (one) => one.href || one.value || one.textContent;
