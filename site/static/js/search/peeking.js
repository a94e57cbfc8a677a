// Links of a text to other places of the site show what stands there, on hover and on focus.
export function startPeeking() {
  const main = document.querySelector("main");
  const begin = ({ target, pointerType }) => {
    const link = target.closest?.(".text a[href]");
    if (link?.origin === location.origin && pointerType !== "touch") import("./peek.js").then(({ peek }) => peek(link));
  };
  main.addEventListener("pointerover", begin);
  main.addEventListener("focusin", begin);
}
