"""A small site with cards to edit, one tab to edit them in, and what a reader does there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from runsheet.headless import serving

from tests.browser.conftest import Served, app_server, browsing, nothing_complained
from tests.conftest import PROJECT, Notes

SCRIPT = '# /// script\n# requires-python = ">=3.11"\n# ///\n"""Halves."""\nprint(1 / 2)\n'
APP = """\
# /// script
# dependencies = ["flask"]
# ///
from flask import Flask, render_template

app = Flask(__name__)


@app.get("/")
def hello():
    return render_template("hello.html", who="you")
"""
STORED = "(name) => JSON.parse(localStorage.getItem(`runsheet:edits:${name}`))"


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    """A site with a script, an app of several files, a text, and a script for elsewhere."""
    notes = Notes(tmp_path_factory.mktemp("notes"))
    notes.snippet("half.py", SCRIPT)
    notes.snippet("half.out", "0.5\n")
    notes.snippet("web/app.py", APP)
    notes.snippet("web/templates/hello.html", "<h1>Hello {{ who }}</h1>\n")
    notes.snippet("web.http", "GET /\n")
    notes.snippet("web.out", "### GET /\n200 OK\nContent-Type: text/html; charset=utf-8\n\n<h1>Hello you</h1>\n")
    notes.snippet("site.conf", "server { listen 80; }\n")
    notes.snippet("local.py", '# /// script\n# [tool.runsheet]\n# runs = "local"\n# ///\nprint(3)\n')
    notes.cards("half.py", "web", "site.conf", "local.py")
    with serving(app_server(notes.app())) as url:
        yield Served(url, [])


@pytest.fixture(scope="module")
def tab(browser, small_site) -> Iterator[Page]:
    """One tab for a module's tests: to open one takes longer than most of them."""
    allowed = {"accept_downloads": True, "permissions": ["clipboard-read", "clipboard-write"]}
    viewport = {"width": 1280, "height": 800}
    with browsing(browser, small_site.url, viewport=viewport, service_workers="block", **allowed) as page:
        yield page


@pytest.fixture
def page(tab) -> Iterator[Page]:
    """The page of the small site, in a browser that keeps no edit yet; nothing may be complained about."""
    # A page with cards saves as it goes: only where there are none, nothing comes after the clearing.
    tab.goto("/")
    tab.evaluate("localStorage.clear()")
    with nothing_complained(tab):
        tab.goto("/page/")
        yield tab
    for other in tab.context.pages:
        if other != tab:
            other.close()


def card(page: Page, name: str = "half.py"):
    return page.locator(f'figure.snippet[data-snippet="{name}"]')


def edit(figure):
    """Open the editor; the field."""
    figure.get_by_role("button", name="Edit").click()
    field = figure.get_by_role("textbox", name="Code of")
    expect(field).to_be_focused()
    return field


def append(figure, text: str):
    """Type at the end of the open file."""
    field = edit(figure)
    field.press("Control+End")
    field.page.keyboard.type(text)
    return field


def menu(figure, item: str):
    figure.get_by_role("button", name="More for").click()
    figure.get_by_role("menuitem", name=item).click()


def kept(page: Page, name: str, text: str):
    """Wait until what is stored of the snippet says that text; the record."""
    page.wait_for_function(
        "([name, text]) => localStorage.getItem(`runsheet:edits:${name}`)?.includes(text)", arg=[name, text]
    )
    return page.evaluate(STORED, name)


def job_of(page: Page, name: str) -> dict:
    return page.request.get(f"/snippets/{name}.json").json()


def built() -> dict[str, dict]:
    """What esbuild says of each file that it made, by its path on the site."""
    outputs = json.loads((PROJECT / "site" / "static" / "dist" / "meta.json").read_text())["outputs"]
    return {f"/static/dist/{Path(path).name}": about for path, about in outputs.items()}
