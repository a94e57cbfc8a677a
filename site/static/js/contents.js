// "On this page": marks the heading that is being read, and closes the drawer once a link is taken.
export function startContents() {
  const contents = document.querySelector("#toc");
  if (!contents) return;
  const links = new Map([...contents.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const headings = [...links.keys()].map((id) => document.getElementById(id)).filter(Boolean);
  let current = null;

  function follow() {
    const line = innerHeight / 4;
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const above = headings.filter((heading) => heading.getBoundingClientRect().top <= line);
    const reading = atEnd && scrollY > 0 ? headings.at(-1) : above.at(-1);
    if (reading === current) return;
    if (current) links.get(current.id).removeAttribute("aria-current");
    if (reading) {
      links.get(reading.id).setAttribute("aria-current", "location");
      // Only the list scrolls, never the page.
      const link = links.get(reading.id);
      const outside = link.offsetTop < contents.scrollTop || link.offsetTop > contents.scrollTop + contents.clientHeight - 64;
      if (outside) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    }
    current = reading;
    document.dispatchEvent(new CustomEvent("section-read", { detail: reading }));
  }

  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }, { passive: true });
  follow();
  contents.addEventListener("click", (event) => {
    if (event.target.closest("a") && contents.matches(":popover-open")) contents.hidePopover();
  });
}
