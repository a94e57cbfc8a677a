// Links of a text to other places of the site show what stands there, on hover and on focus.
export function startPeeking() {
  const main = document.querySelector("main");
  let asked;
  const begin = async ({ target, pointerType }) => {
    const link = target.closest?.(".text a[href]");
    if (link?.origin !== location.origin || pointerType === "touch") return;
    asked = link;
    const { peek } = await import("./peek.js");
    // Escape may have been before the script.
    if (asked === link) peek(link);
  };
  main.addEventListener("pointerover", begin);
  main.addEventListener("focusin", begin);
  addEventListener("keydown", ({ key }) => key === "Escape" && (asked = undefined));
}
