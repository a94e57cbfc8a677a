"""The parts of the search, as a reader finds them."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

PAGE = "/flask/routing/"
COOKIE = "Read and set a cookie"
FOUND = "[role=option]:not(.all)"
NAMES, TEXT = "**/search/names.json", "**/search/text/*.json"


def dialog(page: Page):
    return page.get_by_role("dialog", name="Search")


def field(page: Page):
    return dialog(page).get_by_role("combobox", name="Search")


def chosen(page: Page):
    return dialog(page).locator("[role=option][aria-selected=true]")


def found(page: Page):
    """The rows of the dialog that are results, without the one that leads to all of them."""
    return dialog(page).locator(FOUND)


def of_each(page: Page, told: str) -> list:
    """What a function tells of each of them at one moment: as more is found, the list is drawn anew."""
    return dialog(page).evaluate(f"(dialog) => [...dialog.querySelectorAll('{FOUND}')].map({told})")


def status(page: Page):
    return dialog(page).get_by_role("status")


def listed(page: Page):
    """The rows of the page of results."""
    return page.get_by_role("main").locator(".results a")


def hold(page: Page, address: str) -> Callable[[], None]:
    """Keep what is asked for at the address, until what is returned is called."""
    held = []
    page.route(address, lambda route: held.append(route))

    def release():
        for route in held:
            route.continue_()
        page.unroute(address)

    return release


def wait_for_texts(page: Page) -> None:
    """Open the search, and wait until all texts are searched too: before it is said that they have no such word."""
    ask(page, "qqqqqqqq")
    expect(status(page)).to_have_text("Nothing found")


def ask(page: Page, query: str) -> None:
    """Open the search, and type."""
    if not dialog(page).is_visible():
        page.keyboard.press("Control+k")
    field(page).fill(query)
