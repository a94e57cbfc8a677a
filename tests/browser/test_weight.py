"""What a browser really loads for a page: how much, from where, without an error or a jump."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

KB = 1_000
# As layout-shift counts: the share of the window that moved times the share that it moved by.
MOST_SHIFT = 0.02
EDITOR = re.compile(r"/playground/|/exercises/.")
PAINTED = """() => new Promise((done) => {
  const observer = new PerformanceObserver((list) => list.getEntriesByName("first-contentful-paint").forEach(done));
  observer.observe({ type: "paint", buffered: true });
})"""
SHIFT = """() => new Promise((done) => {
  let shift = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shift += entry.value;
  });
  observer.observe({ type: "layout-shift", buffered: true });
  document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => done(shift), 100)));
})"""


class Load(NamedTuple):
    """What one page brought: gzip bytes by kind of resource, the hosts asked, what the browser complained about."""

    sizes: Counter
    hosts: set[str]
    complaints: list[str]


def load(page, path: str) -> Load:
    """Load a page in a browser that has nothing in its cache, and read it to its end."""
    responses, complaints = [], []
    page.on("response", lambda response: responses.append(response))
    page.on("requestfailed", lambda request: complaints.append(f"not loaded: {request.url}"))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path, wait_until="networkidle")
    page.keyboard.press("End")
    sizes, hosts = Counter(), set()
    for response in responses:
        sizes[response.request.resource_type] += len(gzip.compress(response.body(), mtime=0))
        hosts.add(urlsplit(response.url).netloc)
    page.close()
    return Load(sizes, hosts, complaints)


@pytest.fixture(scope="module", params=["frozen", "live"])
def loads(request, browser) -> dict[str, Load]:
    """The pages of a site, each loaded once."""
    site = request.getfixturevalue(request.param)
    return {path: load(browser.new_page(base_url=site.url), path) for path in [*site.few, "/tags/?tag=flask"]}


def test_pages_are_light(frozen):
    documents = {path: len(gzip.compress(read(frozen.url + path), mtime=0)) for path in frozen.paths}
    assert median(documents.values()) < 12 * KB, documents
    assert max(documents.values()) < 30 * KB, documents


def read(url: str) -> bytes:
    with urlopen(url) as answer:
        return answer.read()


@pytest.mark.xdist_group("loads")
class TestLoads:
    @pytest.mark.parametrize(("kind", "most"), [("stylesheet", 12 * KB), ("script", 15 * KB)])
    def test_styles_and_scripts_are_light(self, loads, kind, most):
        # The playground and the exercises are editors, and load one.
        pages = {path: loaded for path, loaded in loads.items() if kind != "script" or not EDITOR.match(path)}
        sizes = {path: loaded.sizes[kind] for path, loaded in pages.items()}
        assert 0 < min(sizes.values()) <= max(sizes.values()) < most, sizes

    def test_only_what_is_asked_for_is_fetched(self, loads):
        fetched = {path for path, loaded in loads.items() if loaded.sizes["fetch"] and not EDITOR.match(path)}
        assert fetched <= {"/tags/?tag=flask"}

    def test_no_other_host_is_asked(self, loads):
        assert len(set.union(*(loaded.hosts for loaded in loads.values()))) == 1

    def test_the_browser_has_nothing_to_complain_about(self, loads):
        assert {path: loaded.complaints for path, loaded in loads.items() if loaded.complaints} == {}


def shift_when_fonts_arrive(page, path: str) -> float:
    """The layout shift of a page whose fonts come only after it has been painted.

    What is routed, Playwright takes from no cache: the fonts come anew for each page that one tab loads.
    """
    fonts = []
    page.route("**/*.woff2", lambda route: fonts.append(route))
    page.goto(path, wait_until="commit")
    page.evaluate(PAINTED)
    assert fonts, "nothing was held back"
    for font in fonts:
        font.continue_()
    page.unroute_all()
    page.wait_for_load_state()
    return page.evaluate(SHIFT)


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_when_the_fonts_arrive(frozen, new_page, width):
    page = new_page(frozen, width)
    shifts = {path: shift_when_fonts_arrive(page, path) for path in frozen.few}
    assert {path: shift for path, shift in shifts.items() if shift >= MOST_SHIFT} == {}
