"""The search in Chromium: our site, generated ones, and Pagefind with its defaults over the same files."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from statistics import quantiles

from playwright.sync_api import Browser, Page, sync_playwright
from runsheet import create_app
from runsheet.config import PROJECT
from runsheet.headless import browser_options, serving
from runsheet.publish import publish
from werkzeug.serving import make_server

from tests.bench.likeours import write_pages_like_ours
from tests.browser.conftest import QuietFiles

KB = 1_000
QUERIES = tomllib.loads((PROJECT / "tests" / "search_queries.toml").read_text(encoding="utf-8"))["query"]
# Slow 3G as the browser's own tools have it: bytes a second, seconds until an answer begins.
BANDWIDTH, LATENCY = 1_600_000 / 8, 0.150
TYPED = [
    "cookie",
    "url_for",
    "request.args",
    "render_template",
    "upload a file",
    "404",
    "decorator arguments",
    "seession",
]
# A word that is in no text.
NOWHERE = "qqqqqqqq"
# Types letter by letter; of each, the milliseconds until what it found has been painted.
TYPE = """async (texts) => {
    const dialog = document.querySelector("#search"), field = dialog.querySelector("input"), times = [];
    const drawn = () => new Promise((resolve) => {
        const seen = new MutationObserver(() => { seen.disconnect(); resolve(); });
        seen.observe(dialog.querySelector("[role=status]"), { childList: true, characterData: true, subtree: true });
    });
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage(0);
    }));
    for (const text of texts) for (let length = 1; length <= text.length; length++) {
        field.value = text.slice(0, length);
        const before = performance.now(), done = drawn();
        field.dispatchEvent(new InputEvent("input"));
        await done;
        await painted();
        times.push(performance.now() - before);
        await new Promise((resolve) => setTimeout(resolve, 60));
    }
    return times;
}"""
PAGEFIND = """async (queries) => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    const found = [];
    for (const query of queries) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.slice(0, 5).map((result) => result.data()));
        const most = ({ weighted_locations: words }) => words?.length ?? 0;
        const best = ({ sub_results: parts }) => parts.sort((one, other) => most(other) - most(one)).slice(0, 2);
        found.push(pages.flatMap((page) => best(page).map(({ url }) => url)));
    }
    return found;
}"""
OURS = """async (queries) => {
    const dialog = document.querySelector("#search"), field = dialog.querySelector("input"), found = [];
    for (const query of queries) {
        field.value = query;
        const status = dialog.querySelector("[role=status]");
        const told = new Promise((resolve) => {
            const seen = new MutationObserver(() => { seen.disconnect(); resolve(); });
            seen.observe(status, { childList: true, characterData: true, subtree: true });
        });
        field.dispatchEvent(new InputEvent("input"));
        await told;
        found.push([...dialog.querySelectorAll("[role=option]")].map(({ pathname, hash }) => pathname + hash));
    }
    return found;
}"""


@functools.cache
def measured() -> dict:
    """Everything, in one run of one browser: times in milliseconds, sizes in bytes, shares of questions answered."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright, ExitStack() as stack:
        browser = playwright.chromium.launch(**browser_options(playwright))
        stack.callback(browser.close)
        site, _ = publish(create_app({"FREEZER_DESTINATION": str(Path(folder, "build"))}))
        subprocess.run([sys.executable, "-m", "pagefind", "--site", site], check=True, capture_output=True)
        figures = {"sizes": {"ours": _sizes(lambda name: (site / "search" / name).read_bytes())}}
        with serving(_files(site)) as url:
            figures["painted"] = {"ours": _painted(browser, url)}
            figures |= {"ours": _answers(browser, url, _ours), "pagefind": _answers(browser, url, _pagefind)}
        with serving(_files(site, SlowFiles)) as url:
            figures["slow"] = _first_on_a_slow_line(browser, url)
        for count in (150, 3_000):
            with _generated(Path(folder, str(count)), count) as (app, url):
                client = app.test_client()
                figures["sizes"][count] = _sizes(lambda name, client=client: client.get(f"/search/{name}").data)
                figures["painted"][count] = _painted(browser, url)
    return figures


@contextmanager
def _generated(folder: Path, count: int) -> Generator[tuple]:
    write_pages_like_ours(folder / "pages", count)
    folders = {
        name: str(folder / name.split("_")[0].lower()) for name in ("PAGES_DIR", "SNIPPETS_DIR", "RENDER_CACHE_DIR")
    }
    app = create_app(folders)
    with serving(make_server("127.0.0.1", 0, app, threaded=True)) as url:
        yield app, url


def _sizes(read: Callable[[str], bytes]) -> tuple[int, int]:
    """The bytes of the small part and of all that is searched, as a static host would send them."""
    small, whole = len(gzip.compress(read("names.json"))), 0
    for folder in ("", *(f"parts/{part}/" for part in json.loads(read("names.json"))["parts"])):
        names = read(f"{folder}names.json")
        shards = [f"{folder}text/{number}.json" for number in range(len(json.loads(names)["shards"]))]
        whole += sum(len(gzip.compress(file)) for file in (names, *map(read, shards)))
    return small, whole


def _files(folder: Path, handler=QuietFiles) -> http.server.ThreadingHTTPServer:
    return http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))


class SlowFiles(QuietFiles):
    """Compressed files on a line that all requests share."""

    line = threading.Lock()

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        time.sleep(LATENCY)
        if not path.is_file():
            return self.send_error(404)
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(path)),
            ("Content-Encoding", "gzip"),
            ("Content-Length", len(body)),
        ):
            self.send_header(name, str(value))
        self.end_headers()
        for start in range(0, len(body), 2_000):
            with self.line:
                part = body[start : start + 2_000]
                time.sleep(len(part) / BANDWIDTH)
            # Who has what they wanted may hang up.
            with suppress(BrokenPipeError):
                self.wfile.write(part)
        return None


@contextmanager
def _opened(browser: Browser, url: str) -> Generator[Page]:
    """A page with the search open, and what it searches at once there."""
    with browser.new_context(base_url=url, viewport={"width": 1280, "height": 800}, service_workers="block") as context:
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.goto("/", wait_until="networkidle")
        with page.expect_response("**/search/names.json"):
            page.keyboard.press("/")
        page.locator("#search input").fill(NOWHERE)
        # All terms are looked at before it is said; those of a large site take a moment to be sorted in.
        page.locator("#search .message").filter(has_text="Nothing found").wait_for()
        page.wait_for_timeout(5_000)
        yield page


def _painted(browser: Browser, url: str) -> list[float]:
    with _opened(browser, url) as page:
        return page.evaluate(TYPE, TYPED)


def _first_on_a_slow_line(browser: Browser, url: str) -> float:
    """Milliseconds from the first keystroke with nothing loaded to the first result."""
    with browser.new_context(base_url=url, service_workers="block") as context:
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.goto("/", wait_until="networkidle")
        page.keyboard.press("/")
        begun = time.perf_counter()
        page.keyboard.type("c")
        page.locator("#search [role=option]").first.wait_for()
        return 1_000 * (time.perf_counter() - begun)


def _answers(browser: Browser, url: str, ask: Callable[[Page, list[str]], list]) -> dict:
    """The share of our questions with the right section first, and the bytes that one first query fetches."""
    with browser.new_context(base_url=url, viewport={"width": 1280, "height": 800}, service_workers="block") as context:
        context.set_default_timeout(120_000)
        page = context.new_page()
        page.goto("/", wait_until="networkidle")
        fetched = []
        page.on("response", lambda response: fetched.append(response))
        ask(page, ["cookie"])
        page.wait_for_timeout(3_000)
        size = sum(_compressed(response.body()) for response in fetched)
        # From here on all that is searched is there.
        ask(page, [NOWHERE])
        found = ask(page, [query["q"] for query in QUERIES])
    wanted = [query["page"] + ("#" + query["heading"] if query["heading"] else "") for query in QUERIES]
    pairs = list(zip(wanted, found, strict=True))
    first, three = (sum(place in rows[:most] for place, rows in pairs) / len(pairs) for most in (1, 3))
    return {"bytes": size, "first": first, "three": three}


def _ours(page: Page, queries: list[str]) -> list:
    if not page.locator("#search").is_visible():
        with page.expect_response("**/search/names.json"):
            page.keyboard.press("/")
        page.wait_for_timeout(1_000)
    return page.evaluate(OURS, queries)


def _pagefind(page: Page, queries: list[str]) -> list:
    return page.evaluate(PAGEFIND, queries)


def _compressed(body: bytes) -> int:
    # What Pagefind has pressed already grows no smaller.
    return min(len(body), len(gzip.compress(body)))


def _95th(site: str | int) -> tuple[float, str]:
    times = measured()["painted"][site]
    return quantiles(times, n=20)[-1], f"{len(times)} keystrokes, {min(times):.0f} to {max(times):.0f} ms"


def painted() -> tuple[float, str]:
    """From keystroke to painted results on our site, 95th percentile."""
    return _95th("ours")


def painted_large() -> tuple[float, str]:
    """The same on 3,000 generated pages."""
    return _95th(3_000)


def slow() -> tuple[float, str]:
    """The first keystroke on a slow line with nothing loaded."""
    return measured()["slow"], "1.6 Mbit/s, 150 ms"


def small_part() -> tuple[float, str]:
    """The small part of the index for 150 pages, kB."""
    return measured()["sizes"][150][0] / KB, _told(0)


def whole() -> tuple[float, str]:
    """The whole index for 150 pages, kB."""
    return measured()["sizes"][150][1] / KB, _told(1)


def _told(part: int) -> str:
    sizes = measured()["sizes"]
    return ", ".join(f"{name}: {size[part] / KB:.1f} kB" for name, size in sizes.items())


def answered() -> tuple[float, str]:
    """Questions with the right section first, against Pagefind."""
    ours, other = (measured()[name] for name in ("ours", "pagefind"))
    shares = " against ".join(f"{one['first']:.3f} and {one['three']:.3f} among three" for one in (ours, other))
    return ours["first"] / other["first"], shares


def fetched() -> tuple[float, str]:
    """What a first query fetches, against Pagefind."""
    ours, other = (measured()[name]["bytes"] for name in ("ours", "pagefind"))
    return ours / other, f"{ours / KB:.0f} kB against {other / KB:.0f} kB"


if __name__ == "__main__":
    print(json.dumps(measured(), indent=1))
