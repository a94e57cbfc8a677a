"""Single keys and where they do nothing; drawers by keyboard and by touch."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.the_page import DRAWERS, LOOKS, PAGE


def test_single_keys_lead_through_the_site(frozen, new_page):
    page = new_page(frozen)
    page.goto(PAGE)
    href = "(link) => new URL(link.href).pathname"
    targets = {
        "n": page.locator("a[rel=next]").evaluate(href),
        "p": page.locator("a[rel=prev]").evaluate(href),
        "h": "/",
        "t": "/tags/",
    }
    for key, target in targets.items():
        page.goto(PAGE)
        page.keyboard.press(key)
        expect(page).to_have_url(target)
    # An address is there before its scripts are.
    expect(page.get_by_role("button", name="Theme: automatic")).to_be_visible()
    page.keyboard.press("d")
    expect(page.get_by_role("button", name="Theme: light")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("Theme: light")


def test_a_question_mark_lists_the_keys(frozen, new_page):
    page = new_page(frozen)
    page.goto(PAGE)
    page.keyboard.press("?")
    listed = page.get_by_role("dialog", name="Keyboard shortcuts")
    expect(listed).to_be_visible()
    for key in "npht?d":
        expect(listed.get_by_role("cell", name=key, exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    expect(listed).to_be_hidden()


def test_single_keys_can_be_turned_off_and_stay_off(frozen, new_page):
    page = new_page(frozen)
    page.goto(PAGE)
    switch = page.get_by_role("checkbox")
    opener = page.get_by_role("button", name="Keyboard shortcuts")
    opener.press("Enter")
    switch.uncheck()
    page.get_by_role("button", name="Close").click()
    expect(opener).to_be_focused()
    expect_keys_do_nothing(page, "n", "t", "d", "?")
    page.reload()
    expect_keys_do_nothing(page, "n", "t", "d", "?")
    opener.click()
    expect(switch).not_to_be_checked()
    switch.check()
    page.keyboard.press("Escape")
    page.keyboard.press("t")
    expect(page).to_have_url("/tags/")


def test_single_keys_are_left_to_fields_and_to_the_browser(frozen, new_page):
    page = new_page(frozen)
    page.goto(PAGE)
    expect_keys_do_nothing(page, "Control+d", "Alt+t", "Meta+h", "Control+Shift+?")
    page.get_by_role("main").evaluate("(main) => main.append(document.createElement('textarea'))")
    page.get_by_role("textbox").focus()
    expect_keys_do_nothing(page, *"npht?d")
    assert page.get_by_role("textbox").input_value() == "npht?d"


def expect_keys_do_nothing(page: Page, *keys: str) -> None:
    address, looks = page.url, page.evaluate(LOOKS)
    theme = page.get_by_role("button", name="Theme").get_attribute("aria-label")
    page.evaluate("window.still_here = true")
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert (page.url, page.evaluate("window.still_here"), page.evaluate(LOOKS)) == (address, True, looks)
    expect(page.get_by_role("button", name="Theme")).to_have_accessible_name(theme)
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_the_first_tab_skips_to_the_content(frozen, new_page):
    page = new_page(frozen)
    page.goto(PAGE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("main").locator(":focus")).to_have_count(1)


@pytest.mark.parametrize("name", DRAWERS)
def test_a_drawer_opens_and_closes_by_keyboard(frozen, new_page, name):
    page = new_page(frozen, 360)
    page.goto(PAGE)
    button, drawer = page.get_by_role("button", name=name), page.get_by_role("navigation", name=name)
    expect(drawer).to_be_hidden()
    button.press("Enter")
    expect(drawer).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(drawer.locator(":focus")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize("name", DRAWERS)
def test_a_drawer_opens_and_closes_by_touch(frozen, new_page, name):
    page = new_page(frozen, 360, has_touch=True)
    page.goto(PAGE)
    button, drawer = page.get_by_role("button", name=name), page.get_by_role("navigation", name=name)
    button.tap()
    expect(drawer).to_be_in_viewport()
    box = drawer.bounding_box()
    # Beside the drawer, on whichever side there is room.
    page.touchscreen.tap(5 if box["x"] > 10 else 355, 400)
    expect(drawer).to_be_hidden()
    button.tap()
    link = drawer.get_by_role("link").last
    target = link.evaluate("(link) => link.href")
    link.tap()
    expect(page).to_have_url(target)
    expect(drawer).to_be_hidden()


@pytest.mark.parametrize(("width", "shown"), [(360, set()), (1000, {DRAWERS[0]}), (1280, set(DRAWERS))])
def test_wide_screens_need_no_drawers(frozen, new_page, width, shown):
    page = new_page(frozen, width)
    page.goto(PAGE)
    for name in DRAWERS:
        expect(page.get_by_role("navigation", name=name)).to_be_visible(visible=name in shown)
        expect(page.get_by_role("button", name=name)).to_be_visible(visible=name not in shown)
