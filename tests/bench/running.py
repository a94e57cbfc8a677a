"""The runtime in Chromium: how soon a Flask snippet answers, beside a stock Pyodide that unpacks the same packages."""

from __future__ import annotations

import functools
import gzip
import http.server
import json
import shutil
import statistics
import tempfile
import zipfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, Page, sync_playwright
from runsheet import create_app
from runsheet.bundle import packages
from runsheet.config import PROJECT
from runsheet.headless import browser_options, serving
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles

ROUNDS = 7
APP = "home/hello.py"
HERE = Path(__file__).parent
# Presses a button as a script does, which is no hover, and waits for the first answer: milliseconds.
PRESS = """name => new Promise((resolve) => {
    const figure = document.querySelector(`figure[data-snippet="${name}"]`);
    const before = performance.now();
    new MutationObserver(() => {
        if (/^Run here/.test(figure.querySelector(".state")?.textContent)) resolve(performance.now() - before);
    }).observe(figure, { subtree: true, childList: true, characterData: true });
    figure.querySelector(".run").click();
})"""
STOCK = """() => new Promise((resolve, reject) => {
    const before = performance.now();
    const worker = new Worker("stock.js", { type: "module" });
    worker.onerror = (event) => reject(event.message);
    worker.onmessage = ({ data }) => (data === "200 OK" ? resolve(performance.now() - before) : reject(data));
})"""


@functools.cache
def measured() -> dict[str, float | list[float]]:
    """Everything, in one run of one browser: times in milliseconds, memory in bytes."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = _site(Path(folder))
        with serving(_files(site)) as ours, serving(_files(_stock(Path(folder, "stock")))) as stock:
            # A profile on the disk, as a reader's: a private window keeps no caches.
            context = playwright.chromium.launch_persistent_context(
                Path(folder, "profile"), **browser_options(playwright)
            )
            context.set_default_timeout(120_000)
            figures: dict = {"first": [], "stock": [], "ready": [], "again": [], "later": []}
            for round_ in range(ROUNDS + 1):
                one = {"stock": _stock_start(context, stock), **_ours(context, ours)}
                # The first fills the caches.
                if round_:
                    for name, value in one.items():
                        figures[name].append(value)
            figures |= _memory(context, ours)
            context.close()
    return figures


def _site(folder: Path) -> Path:
    """A published page with the app of the home page, a script that never ends and one that does."""
    snippets, pages = folder / "snippets", folder / "pages"
    (snippets / "home").mkdir(parents=True)
    pages.mkdir()
    for file in (PROJECT / "snippets").glob(APP.replace(".py", ".*")):
        shutil.copy2(file, snippets / "home")
    for name, source in (("endless", "while True:\n    pass\n"), ("next", "print(1)\n")):
        (snippets / f"{name}.py").write_text(source)
        (snippets / f"{name}.out").write_text("recorded\n")
    fences = [f"```snippet\n{name}\n```\n" for name in (APP, "endless.py", "next.py")]
    (pages / "index.md").write_text("\n".join(["# Bench\n", *fences]), encoding="utf-8")
    folders = {"PAGES_DIR": str(pages), "SNIPPETS_DIR": str(snippets), "RENDER_CACHE_DIR": ""}
    return publish(create_app({**folders, "FREEZER_DESTINATION": str(folder / "build")}))[0]


def _files(folder: Path) -> http.server.ThreadingHTTPServer:
    return http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(QuietFiles, directory=str(folder)))


def _stock(folder: Path) -> Path:
    """A page that starts Pyodide as its documentation says: unpack the wheels, import flask, ask it."""
    folder.mkdir()
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json"):
        shutil.copy2(packages.PYODIDE / name, folder)
    with zipfile.ZipFile(folder / "packages.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, distribution in packages.closure(packages.BASE).items():
            for file, data in packages.read(name, distribution, folder).files.items():
                archive.writestr(file, data)
    shutil.copy2(HERE / "stock.js", folder)
    (folder / "index.html").write_text("<!doctype html><title>Stock</title>", encoding="utf-8")
    return folder


def _stock_start(context: BrowserContext, url: str) -> float:
    with _page(context, f"{url}/") as page:
        return page.evaluate(STOCK)


def _ours(context: BrowserContext, url: str) -> dict[str, float]:
    with _page(context, f"{url}/") as page:
        # As for somebody who runs something for the first time: no worker is started ahead.
        page.evaluate("localStorage.clear()")
        page.reload()
        first = page.evaluate(PRESS, APP)
        later = statistics.median(page.evaluate(REQUESTS))
        return {"first": first, "later": later, **_again(page)}


# Sends the app's first suggestion again and again: milliseconds until its answer is on screen.
REQUESTS = """async () => {
    const panel = await new Promise((resolve) => {
        const look = () => {
            const found = document.querySelector("figure .try .chips button");
            found ? resolve(found.closest(".try")) : setTimeout(look, 20);
        };
        look();
    });
    const times = [];
    for (let n = 0; n < 10; n++) {
        const before = performance.now();
        const answered = new Promise((resolve) => document.addEventListener("app-answered", resolve, { once: true }));
        panel.querySelector(".chips button").click();
        await answered;
        times.push(performance.now() - before);
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return times;
}"""


def _again(page: Page) -> dict[str, float]:
    """Stop an endless loop and run something else: milliseconds from Stop to a new worker that is ready, and to what
    the next prints."""
    endless = page.locator("figure[data-snippet='endless.py']")
    endless.locator(".run").click()
    endless.get_by_text("Running …").wait_for()
    return page.evaluate(
        f"""async ([endless, next]) => {{
            const {{ Worker }} = window;
            const before = performance.now();
            const since = () => performance.now() - before;
            const ready = new Promise((resolve) => {{
                window.Worker = function (...given) {{
                    window.Worker = Worker;
                    const made = new Worker(...given);
                    made.addEventListener("message", ({{ data }}) => data.type === "ready" && resolve(since()));
                    return made;
                }};
            }});
            document.querySelector(`figure[data-snippet="${{endless}}"] .run`).click();
            await ({PRESS})(next);
            return {{ again: since(), ready: await ready }};
        }}""",
        ["endless.py", "next.py"],
    )


def _memory(context: BrowserContext, url: str) -> dict[str, int]:
    """The memory of the tab after 10 runs of an app, and after 100."""
    session = context.browser.new_browser_cdp_session()
    with _page(context, f"{url}/") as page:
        found = {}
        for count in range(1, 101):
            page.evaluate(PRESS, APP)
            if count in (10, 100):
                page.wait_for_timeout(1000)
                found[f"after {count}"] = _resident(session)
    return found


def _resident(session) -> int:
    """Bytes that the browser's tabs hold, by /proc: the largest is the one that runs Python."""
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    tabs = [one["id"] for one in processes if one["type"] == "renderer"]
    return max(_rss(Path(f"/proc/{tab}/status")) for tab in tabs)


def _rss(status: Path) -> int:
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return int(lines["VmRSS"].split()[0]) * 1024


@contextmanager
def _page(context: BrowserContext, url: str) -> Generator[Page]:
    page = context.new_page()
    page.goto(url)
    yield page
    page.close()


def first_ratio() -> tuple[float, str]:
    """A first Run with no worker alive, against stock Pyodide; medians of the rounds' ratios and of both."""
    times = measured()
    ratios = [one / other for one, other in zip(times["first"], times["stock"], strict=True)]
    first, stock = statistics.median(times["first"]), statistics.median(times["stock"])
    return statistics.median(ratios), f"{first:.0f} ms against {stock:.0f} ms"


def _median(name: str) -> tuple[float, str]:
    times = measured()[name]
    return statistics.median(times), f"{min(times):.0f} to {max(times):.0f} ms"


def first() -> tuple[float, str]:
    """Milliseconds of a first Run with no worker alive."""
    return _median("first")


def later() -> tuple[float, str]:
    """Milliseconds of a request to an app that runs."""
    return _median("later")


def ready() -> tuple[float, str]:
    """Milliseconds from Stop to a new worker that is ready; beside it, to the answer of the next Run."""
    value, spread = _median("ready")
    return value, f"{spread}; {_median('again')[0]:.0f} ms to what the next Run prints"


def memory() -> tuple[float, str]:
    """The memory of the tab after 100 runs of an app over that after 10."""
    figures = measured()
    before, after = figures["after 10"], figures["after 100"]
    return after / before, f"{after / 1e6:.0f} MB against {before / 1e6:.0f} MB"


def bytes_first_run(snapshot: str, archives: tuple[str, ...]) -> tuple[float, str]:
    """Megabytes that a first Run fetches of the runtime, program text compressed by gzip as hosts do."""
    runtime = Path(create_app().extensions["assets"].static, "runtime")
    manifest = json.loads(next(runtime.glob("manifest-*.json")).read_text(encoding="utf-8"))
    parts = manifest["packages"] | manifest["parts"]
    sizes = [len(gzip.compress((runtime / parts[name]["file"]).read_bytes(), 6)) for name in ("pyodide", "pyodide.asm")]
    sizes += [parts[name]["bytes"] for name in (f"memory-{snapshot}", "stdlib", "own", *archives)]
    plain = sum(parts[name]["bytes"] for name in ("pyodide", "pyodide.asm")) - sum(sizes[:2])
    return sum(sizes) / 1e6, f"{plain / 1e6:.1f} MB more from a host that compresses nothing"


def bytes_app() -> tuple[float, str]:
    """Megabytes of a first Run of a Flask snippet."""
    return bytes_first_run("flask", ("base",))


def bytes_script() -> tuple[float, str]:
    """Megabytes of a first Run of a script that needs only the standard library."""
    return bytes_first_run("python", ())
