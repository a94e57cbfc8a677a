// The page that the reader is about to open is fetched while the pointer is still over its link: a click then finds it
// here. It stays an ordinary link, and the browser does history, focus and scroll.
const root = document.documentElement.dataset;
const site = new URL(root.base, location.href).pathname;
const PAGE = /\/(?:index\.html)?$/;
const WAIT_MS = 100;

export function startAhead() {
  if (!location.protocol.startsWith("http") || navigator.connection?.saveData) return;
  if (HTMLScriptElement.supports?.("speculationrules")) addRules();
  else fetchWhatIsPointedAt();
}

// https://developer.mozilla.org/en-US/docs/Web/API/Speculation_Rules_API: used without asking the server once more.
function addRules() {
  const literal = site.replace(/[\\+*?(){}:]/g, "\\$&");
  const pages = { href_matches: [literal, `${literal}*/`, `${literal}*/index.html`] };
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.textContent = JSON.stringify({
    prefetch: [{ where: { and: [pages, { not: { selector_matches: '[href^="#"]' } }] }, eagerness: "moderate" }],
  });
  document.head.append(rules);
}

// For the other browsers: the cache has it, and asks at most whether it is still so.
function fetchWhatIsPointedAt() {
  const fetched = new Set([location.pathname]);
  let timer;
  document.addEventListener("pointerover", ({ target }) => {
    clearTimeout(timer);
    const link = target.closest?.("a[href]");
    if (!link || link.origin !== location.origin) return;
    const { pathname } = link;
    if (fetched.has(pathname) || !pathname.startsWith(site) || !PAGE.test(pathname)) return;
    timer = setTimeout(() => {
      fetched.add(pathname);
      fetch(pathname, { priority: "low" }).catch(() => fetched.delete(pathname));
    }, WAIT_MS);
  });
}
