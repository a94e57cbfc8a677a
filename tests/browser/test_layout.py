"""From a phone to a wide screen, on paper, and in a browser without JavaScript."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.the_page import DRAWERS, PAGE

SNIPPETS = Path(__file__).resolve().parents[2] / "snippets"


@pytest.mark.parametrize("path", [PAGE, "/sheets/http-status-codes/", "/sheets/jinja-filters/"])
def test_paper_shows_the_text_alone_and_cuts_no_line(frozen, new_page, path):
    # A4 at 96 dots an inch, less the margins.
    page = new_page(frozen, 700)
    page.goto(path)
    page.emulate_media(media="print")
    for role in ("navigation", "button", "banner", "contentinfo"):
        for part in page.get_by_role(role).all():
            expect(part).to_be_hidden()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    cut = page.locator("pre, .table").evaluate_all(
        "(boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.innerText)"
    )
    assert cut == []


@pytest.mark.parametrize("path", ["/sheets/http-status-codes/", "/sheets/jinja-filters/"])
def test_a_sheet_fills_a_wide_screen_with_columns(frozen, new_page, path):
    page = new_page(frozen, 1920)
    page.goto(path)
    columns = page.locator("#toc a").evaluate_all(
        """(links) => links.map((link) => document.querySelector(link.hash))
            .filter((heading) => heading.matches("h2")).map((heading) => heading.getBoundingClientRect().left)"""
    )
    assert len(set(columns)) >= 3


OVERHANGING = """() => [...document.body.querySelectorAll("*")].filter((element) => {
  if (element.getBoundingClientRect().right <= innerWidth + 1 || !element.checkVisibility()) return false;
  for (let box = element.parentElement; box; box = box.parentElement)
    if (/auto|scroll/.test(getComputedStyle(box).overflowX)) return false;
  return true;
}).map((element) => element.outerHTML.slice(0, 120))"""


def test_nothing_hangs_over_the_side_and_nothing_is_complained_about(frozen, new_page):
    page = new_page(frozen)
    found = []
    page.on("console", lambda message: found.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: found.append(f"{page.url}: {error}"))
    for path in frozen.paths:
        page.goto(path)
        for width in (360, 768, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 800})
            found += [f"{path} at {width}: {element}" for element in page.evaluate(OVERHANGING)]
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                found.append(f"{path} at {width}: scrolls sideways")
    assert not found, "\n".join(found)


def test_a_narrow_header_has_room_for_all_that_is_in_it(frozen, new_page):
    page = new_page(frozen, 360)
    page.goto(PAGE)
    header = page.get_by_role("banner")
    for part in (*header.get_by_role("button").all(), header.locator(".brand svg")):
        assert part.bounding_box()["width"] >= 22
    page.get_by_role("button", name="Sections and pages").click()
    page.get_by_role("navigation", name="Sections and pages").get_by_role("link", name="Playground").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Playground")


@pytest.mark.parametrize("width", [360, 1280])
def test_without_javascript_all_can_be_read(frozen, new_page, width):
    page = new_page(frozen, width, java_script_enabled=False)
    page.goto(PAGE)
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_have_text("Routing")
    recorded = (SNIPPETS / "flask/routing/slashes.out").read_text().splitlines()[0]
    expect(main.get_by_text(recorded).first).to_be_visible()
    code = main.locator("figure[data-snippet='flask/routing/slashes.py'] > pre > code")
    expect(code).to_be_visible()
    whole = (SNIPPETS / "flask/routing/slashes.py").read_text()
    assert code.inner_text().strip() in whole
    assert "from flask import" in code.inner_text()
    for name in DRAWERS:
        drawer = page.get_by_role("navigation", name=name)
        if not drawer.is_visible():
            page.get_by_role("button", name=name).click()
        link = drawer.get_by_role("link").last
        target = link.evaluate("(link) => link.href")
        link.click()
        expect(page).to_have_url(target)
        page.goto(PAGE)


def test_without_javascript_there_is_no_dead_control(frozen, new_page):
    page = new_page(frozen, java_script_enabled=False)
    page.goto(PAGE)
    expect(page.get_by_role("button")).to_have_count(0)


def test_without_javascript_tags_lead_to_pages(frozen, new_page):
    page = new_page(frozen, java_script_enabled=False)
    page.goto(PAGE)
    page.get_by_role("link", name="Tags", exact=True).click()
    page.get_by_role("main").get_by_role("link", name=re.compile("^routing ")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("routing")
    page.get_by_role("main").get_by_role("link", name=re.compile("^Routing ")).click()
    expect(page).to_have_url(PAGE)


def test_a_marked_line_stands_where_it_stands_in_the_file(notes, serve, new_page):
    notes.snippet("x.py", "first = 1\nmarked = 2\nthird = 3\n\nlast = 4\n")
    notes.page("page", '# Page\n\n```snippet mark="2"\nx.py\n```\n\n```snippet\nx.py\n```\n')
    page = new_page(serve(notes.app()))
    page.goto("/page/")
    marked, plain = (page.locator("pre > code").nth(n) for n in (0, 1))
    assert marked.inner_text() == plain.inner_text()
    assert marked.bounding_box()["height"] == plain.bounding_box()["height"]
    assert page.locator("pre").first.evaluate("pre => pre.scrollWidth === pre.clientWidth")
