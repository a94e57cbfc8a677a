"""A browser, the frozen site and the live one, each started once a worker; a new page for each test."""

from __future__ import annotations

import asyncio
import contextlib
import http.server
import os
from collections.abc import Callable, Generator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from runsheet import create_app
from runsheet.headless import NoBrowserError, browser_options, serving
from runsheet.publish import publish
from werkzeug.serving import make_server

# For what takes no time by itself, on a busy machine.
TIMEOUT_MS = 15_000
expect.set_options(timeout=TIMEOUT_MS)
HERE = Path(__file__).parent
LOOP = pytest.StashKey[asyncio.AbstractEventLoop]()


class Served(NamedTuple):
    """A site that is being served: its address without a last slash, the paths of its pages, and those of ``few``: of
    the exercises, whose pages are alike, only the longest."""

    url: str
    paths: list[str]
    few: tuple[str, ...] = ()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Playwright's event loop counts as running from its start to its end. Lend it: other tests may want their own."""
    if item.path.is_relative_to(HERE):
        asyncio._set_running_loop(item.session.stash.get(LOOP, None))
    try:
        return (yield)
    finally:
        asyncio._set_running_loop(None)


@pytest.fixture(scope="session")
def launch(request) -> Iterator[Callable[..., Browser | BrowserContext]]:
    """``launch(*arguments)``: a browser, to be closed by whoever asks; with a folder as its ``profile`` the one context
    of it, which keeps what it fetches on the disk, as a reader's browser does. ``without`` are arguments of Playwright
    that it is not given."""
    with sync_playwright() as playwright:
        loop = request.session.stash[LOOP] = asyncio.get_running_loop()
        try:
            found = browser_options(playwright)
        except NoBrowserError as error:
            (pytest.fail if os.environ.get("CI") else pytest.skip)(str(error))
        chromium = playwright.chromium

        def launch(*more: str, profile: Path | None = None, without: Sequence[str] = ()) -> Browser | BrowserContext:
            options = found | {"args": [*found["args"], *more], "ignore_default_args": list(without)}
            return chromium.launch_persistent_context(profile, **options) if profile else chromium.launch(**options)

        yield launch
        # The last test may have been another module's.
        asyncio._set_running_loop(loop)


@pytest.fixture(scope="session")
def browser(launch) -> Iterator[Browser]:
    with launch() as browser:
        yield browser


@pytest.fixture
def new_page(browser) -> Iterator[Callable[..., Page]]:
    """``new_page(site, width=1280, **options)``: a page in a browser context of its own, before any address."""
    with contextlib.ExitStack() as contexts:

        def new_page(site: Served, width: int = 1280, **options) -> Page:
            viewport = {"width": width, "height": 800}
            # What a service worker answers, a test could not route; those that are about it, ask for it.
            options = {"service_workers": "block", **options}
            return contexts.enter_context(browsing(browser, site.url, viewport=viewport, **options))

        yield new_page


@pytest.fixture(scope="session")
def frozen(tmp_path_factory) -> Iterator[Served]:
    """The real site as files, behind the plainest server there is. Of the tags' pages, which are alike, the longest."""
    destination = tmp_path_factory.mktemp("frozen") / "build"
    folder, _ = publish(create_app({"FREEZER_DESTINATION": str(destination)}))
    # What stands in the preview is no page of the site.
    files = {path for path in folder.rglob("*.html") if path.parent.name != "frame"} - alike(folder / "tags")
    paths, few = (
        sorted("/" + path.relative_to(folder).as_posix().removesuffix("index.html") for path in some)
        for some in (files, files - alike(folder / "exercises"))
    )
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietFiles, directory=str(folder)))
    with serving(server) as url:
        yield Served(url, paths, few)


def alike(section: Path) -> set[Path]:
    """The pages of a section but for the longest."""
    return set(sorted(section.glob("*/index.html"), key=lambda path: path.stat().st_size)[:-1])


@pytest.fixture(scope="session")
def live(frozen) -> Iterator[Served]:
    """The real site from the app."""
    with serving(app_server(create_app())) as url:
        yield Served(url, frozen.paths, frozen.few)


@pytest.fixture
def serve() -> Iterator[Callable[..., Served]]:
    """``serve(app)``: any app, until the test ends."""
    with contextlib.ExitStack() as servers:
        yield lambda app: Served(servers.enter_context(serving(app_server(app))), [])


@contextlib.contextmanager
def browsing(browser: Browser, url: str, **options) -> Generator[Page]:
    """Browse the site at the address in a context of its own; give a page, before any address."""
    with browser.new_context(base_url=url, **options) as context:
        context.set_default_timeout(TIMEOUT_MS)
        yield context.new_page()


@contextlib.contextmanager
def nothing_complained(page: Page, *expected: str) -> Generator[None]:
    """What a tab that several tests share says in its console must hold one of ``expected``."""
    complaints = []

    def on_console(message):
        complaints.append(f"{message.text} ({message.location['url']})")

    def on_error(error):
        complaints.append(str(error))

    page.on("console", on_console)
    page.on("pageerror", on_error)
    yield
    page.remove_listener("console", on_console)
    page.remove_listener("pageerror", on_error)
    page.unroute_all()
    # These tests have no service workers, and Playwright says so.
    known = ("Service Worker registration blocked", *expected)
    assert [text for text in complaints if not any(part in text for part in known)] == []


class QuietFiles(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def app_server(app):
    return make_server("127.0.0.1", 0, closing(app), threaded=True)


def closing(app):
    """The app, whose answers are closed also where the browser is gone: Werkzeug's server, still reading what may have
    come from it, then forgets that."""

    def answer(environ, start_response):
        with contextlib.closing(app(environ, start_response)) as parts:
            yield from parts

    return answer


def asked_of(app) -> list[str]:
    """The paths that the app is asked for from now on."""
    served, asked = app.wsgi_app, []

    def noting(environ, start_response):
        asked.append(environ["PATH_INFO"])
        return served(environ, start_response)

    app.wsgi_app = noting
    return asked
