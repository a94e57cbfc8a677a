"""A small site with exercises, and one tab in which a learner works on them."""

from __future__ import annotations

import functools
import http.server
import json
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from runsheet.headless import serving
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles, Served, browsing, nothing_complained
from tests.conftest import Notes
from tests.small_practice import build

START_MS = 60_000
STARTED = {
    "state": "started",
    "started": "2026-11-21T15:00:00Z",
    "passed": None,
    "touched": "2026-11-21T15:04:00Z",
    "hints": 1,
    "gave_up": False,
}
PASSED = {**STARTED, "state": "passed", "passed": "2026-11-21T15:04:00Z"}


@pytest.fixture(scope="package")
def site(tmp_path_factory) -> Iterator[Served]:
    """The small site, frozen, under a sub-path."""
    folder = tmp_path_factory.mktemp("practice")
    app = build(Notes(folder)).app(FREEZER_DESTINATION=str(folder / "www" / "below"))
    (folder / "www").mkdir()
    publish(app)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietFiles, directory=str(folder / "www"))
    )
    with serving(server) as url:
        yield Served(f"{url}/below/", [])


@pytest.fixture(scope="package")
def tab(browser, site) -> Iterator[Page]:
    """One tab for all tests: Python comes from its cache after the first."""
    options = {"service_workers": "block", "bypass_csp": True, "accept_downloads": True}
    with browsing(browser, site.url, viewport={"width": 1280, "height": 900}, **options) as page:
        yield page


@pytest.fixture
def page(tab) -> Iterator[Page]:
    """The tab, with nothing kept of the test before, and nothing to complain about afterwards."""
    # A page without an exercise; one without an icon would have the browser ask for /favicon.ico, and complain.
    tab.goto("tags/")
    tab.evaluate("localStorage.clear()")
    # What a test itself has done to the network.
    with nothing_complained(tab, "net::ERR_FAILED"):
        yield tab


def opened(page: Page, slug: str = "double") -> Page:
    page.goto(f"exercises/{slug}/")
    expect(page.locator(".cm-content")).to_be_visible()
    return page


def write(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def check(page: Page, verdict: str | re.Pattern) -> None:
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".verdict")).to_have_text(verdict, timeout=START_MS)


def item(page: Page, name: str):
    return page.locator(".tests > li").filter(has_text=name)


def kept(page: Page) -> dict:
    return json.loads(page.evaluate("localStorage.getItem('runsheet:practice')") or '{"exercises": {}}')["exercises"]


def keep(page: Page, **records: dict) -> None:
    page.evaluate(
        "(text) => localStorage.setItem('runsheet:practice', text)", json.dumps({"version": 1, "exercises": records})
    )
