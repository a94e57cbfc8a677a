"""Hints and the solution of an exercise, on its page."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.practice.conftest import PASSED, keep, kept, opened
from tests.small_practice import SOLUTIONS, STARTERS

pytestmark = pytest.mark.xdist_group("practice")


def test_hints_come_one_by_one_and_stay(page):
    opened(page)
    hints = page.locator(".hints ol > li")
    expect(hints).to_have_count(0)
    page.get_by_role("button", name="Show a hint").press("Enter")
    expect(hints).to_have_text(["The first hint of double."])
    expect(page.get_by_role("button", name="Next hint (2 of 3)")).to_be_focused()
    assert kept(page)["double"]["hints"] == 1
    page.keyboard.press("Enter")
    opened(page)
    expect(hints).to_have_count(2)
    page.get_by_role("button", name="Next hint (3 of 3)").press("Enter")
    expect(hints.nth(2)).to_be_focused()
    expect(page.get_by_role("button", name="hint")).to_have_count(0)


def test_the_solution_asks_before_a_pass_and_not_after(page):
    opened(page)
    page.get_by_role("button", name="Show the solution").click()
    expect(page.get_by_role("button", name="Keep trying")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show the solution")).to_be_focused()
    assert kept(page) == {}
    page.get_by_role("button", name="Show the solution").click()
    page.route("**/solution.json", lambda route: route.abort())
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")
    page.unroute_all()
    page.get_by_role("button", name="Show the solution").click()
    page.get_by_role("button", name="Show it").click()
    heading = page.get_by_role("heading", name="What others write")
    expect(heading).to_be_focused()
    expect(page.locator(".theirs code")).to_have_text(SOLUTIONS["double"].strip())
    expect(page.locator(".yours code")).to_have_text(STARTERS["double"].strip())
    expect(page.get_by_text("Because double is shortest so.")).to_be_visible()
    assert kept(page)["double"]["gave_up"]
    keep(page, double=PASSED)
    opened(page)
    page.get_by_role("button", name="Show the solution").click()
    expect(heading).to_be_focused()
    assert not kept(page)["double"]["gave_up"]
