"""Previews of links: what stands where a link leads, without going there."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import nothing_complained
from tests.browser.test_accessibility import findings

PAGES = """
# Start

To [the second part](other.md#second), [the whole](other.md), [a sheet](sheet.md), [elsewhere](https://example.org/),
<a href="../other/#100%">all of it</a>.
"""
OTHER = "# Other\n\nBefore all.\n\n## First\n\nOne.\n\n## Second\n\nTwo, see [one](#first).\n\n### Third\n\nThree.\n"


@pytest.fixture
def page(notes, serve, new_page) -> Page:
    notes.page("start", PAGES)
    notes.page("other", OTHER)
    notes.page("sheet", "---\nlayout: sheet\n---\n# Sheet\n\n> All at a glance.\n\n## First\n\nOne.\n")
    page = new_page(serve(notes.app()), bypass_csp=True)
    page.goto("/start/")
    # The browser itself says what could not be loaded.
    with nothing_complained(page, "Failed to load resource"):
        yield page


def box(page: Page):
    return page.locator(".peek")


def test_hovering_a_link_shows_the_section_it_leads_to(page):
    page.get_by_role("link", name="the second part").hover()
    expect(box(page)).to_have_text(re.compile(r"^\s*Second\s*Two, see one\.\s*$"))
    expect(box(page)).to_be_in_viewport()
    assert box(page).get_by_text("one", exact=True).get_attribute("href").endswith("/other/#first")
    # It stays while one reads it, and goes with the pointer.
    box(page).hover()
    page.wait_for_timeout(400)
    expect(box(page)).to_be_visible()
    page.mouse.move(1000, 700)
    expect(box(page)).to_be_hidden()
    # Also where one came back to the link.
    link = page.get_by_role("link", name="the second part")
    link.hover()
    expect(box(page)).to_be_visible()
    box(page).hover()
    link.hover()
    page.wait_for_timeout(400)
    expect(box(page)).to_be_visible()
    page.mouse.move(1000, 700)
    expect(box(page)).to_be_hidden()


def test_of_a_page_that_begins_with_a_heading_its_title_is_shown(page):
    page.get_by_role("link", name="a sheet").hover()
    expect(box(page)).to_have_text(re.compile(r"^\s*Sheet\s*All at a glance\.\s*$"))
    assert page.locator("h1").count() == 1


def test_focus_shows_it_too_and_escape_takes_it_away(page):
    link = page.get_by_role("link", name="the whole")
    link.focus()
    expect(box(page)).to_contain_text("Before all.")
    # What a screen reader does not hear, Tab does not lead to.
    assert findings(page, ".peek") == []
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="a sheet")).to_be_focused()
    expect(box(page)).to_contain_text("All at a glance.")
    page.keyboard.press("Escape")
    expect(box(page)).to_be_hidden()
    expect(page.get_by_role("link", name="a sheet")).to_be_focused()


def test_escape_takes_away_what_is_not_there_yet(page):
    page.get_by_role("link", name="a sheet").hover()
    expect(box(page)).to_be_visible()
    page.mouse.move(1000, 700)
    expect(box(page)).to_be_hidden()
    page.get_by_role("link", name="the whole").hover()
    page.keyboard.press("Escape")
    page.wait_for_timeout(600)
    expect(box(page)).to_be_hidden()


def test_escape_takes_it_away_before_its_script_has_heard_of_it(page):
    page.get_by_role("link", name="the whole").evaluate(
        """link => {
            link.focus();
            link.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
        }"""
    )
    page.wait_for_timeout(600)
    expect(box(page)).to_have_count(0)


def test_an_end_that_is_escaped_wrongly_leads_to_no_section(page):
    page.get_by_role("link", name="all of it").hover()
    page.wait_for_timeout(600)
    expect(box(page)).to_have_count(0)


def test_where_a_link_leads_away_there_is_none(page):
    page.get_by_role("link", name="elsewhere").hover()
    page.wait_for_timeout(600)
    expect(box(page)).to_have_count(0)


def test_a_page_that_does_not_come_shows_nothing(page):
    page.route("**/other/", lambda route: route.abort())
    with page.expect_event("requestfailed"):
        page.get_by_role("link", name="the whole").hover()
    expect(box(page)).to_have_count(0)
