// The page of results. What answers is loaded when something is asked, or somebody is about to.
export function startPage(page) {
  const field = page.querySelector("input");
  const asked = new URLSearchParams(location.search).get("q");
  // Who has begun to type before this was there, goes on.
  if (asked && !field.value) field.value = asked;
  const begin = () => import("./listing.js").then(({ startListing }) => startListing(page));
  if (field.value || document.activeElement === field) begin();
  else field.addEventListener("focus", begin, { once: true });
}
