"""Without a network, after the first Run: not only Run works, but what the reader has not opened yet."""

from __future__ import annotations

import re
from contextlib import ExitStack

import pytest
from playwright.sync_api import expect
from runsheet.headless import serving
from runsheet.search import files

from tests.browser.conftest import app_server, browsing

START_MS = 60_000
APP = """
from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def home():
    return f"<h1>Hello {request.args.get('name', 'you')}</h1>"
"""


@pytest.fixture
def page(notes, browser, monkeypatch):
    """A page with an app that has been run once, and then no network. As of a large site, the search is in parts."""
    monkeypatch.setattr(files, "SPLIT_FROM", 2)
    notes.page("drinks/tea", "# Tea\n\n## Boil water\n\nIn a kettle.\n")
    notes.snippet("hello.py", APP)
    notes.snippet("hello.http", "GET /\n")
    notes.snippet("hello.out", "### GET /\n200 OK\nContent-Type: text/html; charset=utf-8\n\n<h1>Hello you</h1>\n")
    card = notes.cards("hello.py")
    card.write_text(card.read_text() + "\n## Last\n\nNever say farewell to friends.\n")
    with ExitStack() as server:
        url = server.enter_context(serving(app_server(notes.app())))
        with browsing(browser, url) as page:
            page.goto("/page/")
            page.get_by_role("button", name="Run").click()
            expect(page.locator(".output > .state")).to_have_text(re.compile("^Run here"), timeout=START_MS)
            expect(page.locator("html")).to_have_attribute("data-offline", "all", timeout=START_MS)
            page.context.set_offline(True)
            server.close()
            page.reload()
            yield page


def test_what_was_not_opened_before_works_too(page):
    page.get_by_role("button", name="Edit").click()
    code = page.locator(".cm-content")
    expect(code).to_be_focused()
    code.press("Control+a")
    code.type(APP.strip().replace("Hello", "Good day"))
    code.press("Control+Enter")
    panel = page.get_by_role("region", name="Try the app")
    line = panel.locator("> .state")
    expect(line).to_contain_text("200 OK", timeout=START_MS)
    panel.get_by_role("tab", name="Body").click()
    expect(panel.locator(".body code")).to_have_text("<h1>Good day you</h1>")
    panel.get_by_role("tab", name="Inspector").click()
    expect(panel.locator(".inspector")).to_contain_text("home")
    # What is without access to the site, its service worker does not serve.
    panel.get_by_role("tab", name="Preview").click()
    expect(panel.get_by_text("The preview could not be loaded. Are you offline? Body shows the page.")).to_be_visible()


def test_the_search_works(page):
    # The page of results; a word of a text, a title in another part of the site; a phrase, for which the page is read.
    page.goto("/search/?q=tea")
    expect(page.get_by_role("main").locator(".results a")).to_contain_text(["Tea"])
    page.goto("/page/")
    page.keyboard.press("/")
    best, message = page.locator("#search [role=option] b").first, page.locator("#search .message")
    for query, heading in (("farewell", "Last"), ("tea", "Tea"), ('"farewell to friends"', "Last")):
        page.locator("#search input").fill(query)
        expect(best).to_have_text(heading)
    page.locator("#search input").fill('"friends to farewell"')
    expect(message).to_contain_text("Nothing found")
    page.reload()
    page.keyboard.press("/")
    page.keyboard.type("hello")
    expect(page.locator("#search [role=option]").first).to_have_text(re.compile("hello"))
    field = page.get_by_role("combobox", name="Search")
    field.fill('"request import"')
    expect(page.locator("#search .message")).to_contain_text("Nothing found")
    field.fill('"import Flask, request"')
    expect(page.locator("#search [role=option]").first).to_have_text(re.compile("hello"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/page/#hellopy")
    # The texts of another part of a large site, whose pages are not kept either.
    page.keyboard.press("/")
    field.fill("kettle")
    expect(page.locator("#search .failed")).to_contain_text("The texts could not be loaded")
