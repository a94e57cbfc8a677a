"""What a browser really loads for a page: how much, from where, without an error or a jump."""

from __future__ import annotations

import gzip
import http.server
import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from statistics import median
from typing import NamedTuple
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import expect
from runsheet.headless import serving
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles

KB = 1_000
MOST_MEGABYTES = 12
START_MS = 30_000
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


class Counted(QuietFiles):
    """Notes what it sends, but for what the browser has already."""

    def log_request(self, code="-", size="-"):
        if code == 200:
            self.server.sent.append(self.path)


APP = """
from flask import Flask

app = Flask(__name__)


@app.get("/")
def home():
    return "<h1>Home</h1>"
"""
# What a host compresses no more.
PRESSED = {".zst", ".woff2"}


@pytest.fixture
def host(notes) -> Iterator[tuple[Path, http.server.ThreadingHTTPServer]]:
    """A published site, a page for a script and one for an app: its folder, and its server with what it has sent."""
    notes.snippet("script.py", "print(6 * 7)\n")
    notes.snippet("script.out", "42\n")
    notes.snippet("app.py", APP)
    notes.snippet("app.http", "GET /\n")
    notes.snippet("app.out", "### GET /\n200 OK\n\nrecorded\n")
    for name in ("script", "app"):
        notes.page(name, f"# Page\n\n```snippet\n{name}.py\n```\n")
    folder, _ = publish(notes.app())
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Counted, directory=str(folder)))
    server.sent = []
    with serving(server):
        yield folder, server


def on_the_wire(file: Path) -> int:
    """The bytes of a file as a plain static host sends it."""
    data = (file / "index.html" if file.is_dir() else file).read_bytes()
    return len(data) if file.suffix in PRESSED else len(gzip.compress(data, 6, mtime=0))


def test_a_first_run_fetches_little_and_nothing_twice(host, launch, tmp_path, at_the_end):
    """From pressing Run to the answer, and on until all is kept that is needed without a network."""
    folder, server = host
    megabytes = {}
    for name in ("script", "app"):
        with launch(profile=tmp_path / name) as context:
            page = context.new_page()
            page.goto(f"http://127.0.0.1:{server.server_address[1]}/{name}/", wait_until="networkidle")
            server.sent.clear()
            page.get_by_role("button", name="Run").click()
            expect(page.locator(".output > .state")).to_have_text(re.compile("^Run here in"), timeout=START_MS)
            expect(page.locator("html")).to_have_attribute("data-offline", "all", timeout=START_MS)
        assert {path for path, count in Counter(server.sent).items() if count > 1} == set()
        sizes = [on_the_wire(folder / path.lstrip("/")) / 1e6 for path in server.sent]
        # What comes afterwards, to be kept, nobody waits for: this script is asked for when the answer is there.
        answered = next(index for index, path in enumerate(server.sent) if path.startswith("/static/dist/offline-"))
        megabytes[name] = sum(sizes[:answered])
        at_the_end(f"first run, {name}: {sum(sizes[:answered]):.2f} MB to the answer, {sum(sizes):.2f} MB in all")
    assert megabytes["script"] < megabytes["app"] < MOST_MEGABYTES
