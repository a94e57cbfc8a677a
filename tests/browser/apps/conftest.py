"""The shop, an app of several files that all tests here drive: its site, its server, and what a reader does there."""

from __future__ import annotations

import http.server
import shutil
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from runsheet.headless import serving
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles, Served, app_server, browsing
from tests.conftest import Notes

HERE = Path(__file__).parent
START_MS = 30_000


class Shop:
    """A page with the shop's card, run; and what a reader does there."""

    def __init__(self, page: Page):
        self.page = page
        self.card = page.locator("figure.snippet").first
        self.panel = self.card.get_by_role("region", name="Try the app")
        self.address = self.panel.get_by_label("Address")
        self.line = self.panel.locator("> .state")
        self.stage = self.panel.frame_locator("iframe")
        self.frame = self.stage.frame_locator("iframe")

    def run(self) -> None:
        self.card.get_by_role("button", name="Run").click()
        expect(self.line).to_contain_text("OK", timeout=START_MS)

    def go(self, address: str, status: str = "200 OK") -> None:
        """Send a GET by the address line, to a fresh app's beginning if need be."""
        self.settle()
        self.panel.get_by_label("Method", exact=True).select_option("GET")
        self.address.fill(address)
        # What it said before must not be taken for the answer.
        self.line.evaluate("line => line.replaceChildren()")
        self.address.press("Enter")
        expect(self.line).to_contain_text(status)
        expect(self.panel.get_by_role("button", name="Send")).to_be_visible()

    def show(self, html: str) -> None:
        """Have the app answer with this page."""
        self.panel.get_by_label("Method", exact=True).select_option("POST")
        self.address.fill("/mirror")
        self.panel.locator("details.sending").evaluate("element => (element.open = true)")
        self.panel.get_by_role("combobox", name="Body").select_option("Text")
        self.panel.get_by_label("Text", exact=True).fill(html)
        self.line.evaluate("line => line.replaceChildren()")
        self.press("Send")
        # The page itself may have something said at once.
        expect(self.line).not_to_have_text("")
        expect(self.panel.get_by_role("button", name="Send")).to_be_visible()

    def press(self, name: str) -> None:
        """Press a button of the panel. By key: where frames have just moved, a click may still land in one."""
        self.settle()
        self.panel.get_by_role("button", name=name, exact=True).press("Enter")

    def settle(self) -> None:
        """Wait until the page stands.

        Where the keyboard was in the page before, this one takes it over: no reader leaves in the same few
        milliseconds, but a test does.
        """
        expect(self.panel.locator("[aria-busy=true]")).to_have_count(0)
        if self.page.evaluate("() => document.activeElement.tagName") == "IFRAME":
            # What it answers, it says after that.
            self.inside("() => true")

    def reset(self) -> None:
        """Start the app anew and wait for its first page."""
        self.line.evaluate("line => line.replaceChildren()")
        # By the page's frame, not in it: a page on its way may just be taking its place.
        self.stage.locator("iframe").evaluate("frame => frame.className = 'before'")
        self.press("Reset")
        expect(self.line).to_contain_text("OK", timeout=START_MS)
        expect(self.stage.locator("iframe.before")).to_have_count(0)
        expect(self.frame.locator("#n")).to_be_visible()

    def login_page(self) -> None:
        """Go to a page without scripts of its own."""
        self.go("/login")
        expect(self.frame.get_by_label("User")).to_be_visible()

    def tab(self, name: str):
        self.panel.get_by_role("tab", name=name).press("Enter")
        return self.panel.locator(f".{name.lower()}")

    def visits(self) -> int:
        """How often the session has seen the first page, which is shown."""
        return int(self.frame.locator("#n").inner_text().removeprefix("Visit "))

    def inside(self, script: str):
        """Evaluate in the page that is shown."""
        return self.frame.locator("html").evaluate(script)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Notes:
    """A site with one page, which shows the shop."""
    notes = Notes(tmp_path_factory.mktemp("shop"))
    shutil.copytree(HERE / "shop", notes.snippets / "shop")
    shutil.copy(HERE / "shop.http", notes.snippets)
    heads = ["GET /", "POST /login", "POST /login", "GET /", "PUT /api/echo"]
    notes.snippet("shop.out", "".join(f"### {head}\n200 OK\nContent-Type: text/html\n\nrecorded\n" for head in heads))
    notes.cards("shop")
    return notes


@pytest.fixture(scope="module", params=["live", "frozen"])
def site(request, folder):
    """The site as it is served, and as files below a path of a server that sends no headers."""
    if request.param == "live":
        with serving(app_server(folder.app())) as url:
            yield Served(url, ["/page/"])
        return
    built, _ = publish(folder.app(FREEZER_DESTINATION=str(folder.folder / "host" / "below")))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietFiles, directory=str(built.parent)))
    with serving(server) as url:
        yield Served(url, ["/below/page/"])


@pytest.fixture(scope="module")
def opened(browser, site):
    """The shop, run once for all tests of the module."""
    with browsing(browser, site.url, viewport={"width": 1280, "height": 1600}) as page:
        page.goto(site.paths[0])
        shop = Shop(page)
        shop.run()
        yield shop


@pytest.fixture
def shop(opened):
    """The shop, at its first page with an empty history and no cookies."""
    opened.reset()
    expect(opened.panel.get_by_role("button", name="Back")).to_have_attribute("aria-disabled", "true")
    return opened
