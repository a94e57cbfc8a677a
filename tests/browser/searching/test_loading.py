"""The search while what it needs is not there yet, comes late, in parts, or broken."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from runsheet.search import files

from tests.browser.searching.the_search import (
    COOKIE,
    NAMES,
    PAGE,
    TEXT,
    ask,
    chosen,
    dialog,
    field,
    found,
    hold,
    listed,
    status,
)

pytestmark = pytest.mark.xdist_group("search loading")


@pytest.mark.parametrize("delay", [0, 60])
@pytest.mark.parametrize("late", ["**/dist/dialog-*.js", NAMES, TEXT])
def test_enter_waits_for_what_answers(frozen, new_page, late, delay):
    page = new_page(frozen)
    release = hold(page, late)
    page.goto(PAGE)
    with page.expect_request(late):
        page.keyboard.press("/")
        # Of the texts, one that only they have.
        page.keyboard.type("samesite" if late == TEXT else "cookie set", delay=delay)
    page.keyboard.press("Enter")
    # What may be in what is under way is not said to be nowhere; what answers the first letters only is not opened.
    page.wait_for_timeout(300)
    expect(status(page)).to_have_text(re.compile(r"^(\d+ (of \d+ )?results?)?$") if late == TEXT else "")
    expect(page).to_have_url(re.compile(f"{PAGE}$"))
    release()
    expect(page).to_have_url(re.compile("set-a-cookie$"))


def test_it_can_be_closed_before_what_answers_is_there(frozen, new_page):
    page = new_page(frozen)
    hold(page, "**/dist/dialog-*.js")
    page.goto(PAGE)
    page.keyboard.press("/")
    dialog(page).get_by_role("button", name="Close").click()
    expect(dialog(page)).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()


def test_what_comes_late_stands_below_and_moves_nobody(frozen, new_page):
    page = new_page(frozen)
    release = hold(page, TEXT)
    page.goto(PAGE)
    ask(page, "cookie")
    expect(chosen(page)).to_contain_text(COOKIE)
    page.keyboard.press("ArrowDown")
    expect(found(page).nth(1)).to_have_attribute("aria-selected", "true")
    said, second = status(page).inner_text(), chosen(page).locator("b").inner_text()
    narrowing = dialog(page).get_by_role("button", name="in:flask")
    narrowing.focus()
    release()
    expect(status(page)).not_to_have_text(said)
    assert chosen(page).locator("b").inner_text() == second
    expect(found(page).nth(1)).to_have_attribute("aria-selected", "true")
    expect(narrowing).to_be_focused()
    page.goto("/search/?q=cookie")
    release = hold(page, TEXT)
    page.reload()
    link = listed(page).nth(1)
    link.focus()
    said, second = page.get_by_role("main").get_by_role("status").inner_text(), link.inner_text()
    release()
    expect(page.get_by_role("main").get_by_role("status")).not_to_have_text(said)
    expect(link).to_be_focused()
    expect(link).to_contain_text(second.splitlines()[0])


@pytest.mark.parametrize("broken", [NAMES, TEXT])
def test_a_truncated_index_is_said_and_can_be_fetched_again(frozen, new_page, broken):
    page = new_page(frozen)
    page.route(
        broken, lambda route: route.fulfill(body='{"version": "x", "pages": [["/fl', content_type="application/json")
    )
    page.goto(PAGE)
    ask(page, "url_for")
    failed = dialog(page).locator(".failed")
    expect(failed).to_contain_text("could not be loaded")
    if broken == TEXT:
        expect(chosen(page)).to_contain_text("url_for")
    page.unroute(broken)
    dialog(page).get_by_role("button", name="Try again").click()
    expect(failed).to_be_hidden()
    expect(field(page)).to_be_focused()
    ask(page, "samesite")
    expect(chosen(page)).to_be_visible()


def test_a_search_that_breaks_says_so(frozen, new_page):
    page = new_page(frozen)

    def answer(route):
        names = route.fetch().json()
        # A name whose section is nowhere.
        route.fulfill(json=names | {"names": names["names"] | {"qqqqqqqqq": 1_000_000}})

    page.route(NAMES, answer)
    page.goto(PAGE)
    ask(page, "qqqqqqqqqqqq")
    expect(dialog(page).locator(".failed")).to_contain_text("The search could not be loaded")


def test_what_is_typed_before_anything_is_loaded_is_answered(frozen, new_page):
    page = new_page(frozen)
    held = []
    page.route(NAMES, lambda route: held.append(route))
    page.goto(PAGE)
    with page.expect_request(NAMES):
        page.keyboard.press("/")
        page.keyboard.type("cookie")
    expect(field(page)).to_have_value("cookie")
    held[0].continue_()
    expect(chosen(page)).to_contain_text(COOKIE)


def test_of_a_large_site_parts_are_fetched_as_they_are_needed(notes, serve, new_page, monkeypatch):
    monkeypatch.setattr(files, "SPLIT_FROM", 3)
    for place in ("flask", "python", "sheets"):
        for page in ("one", "two"):
            notes.page(
                f"{place}/{page}", f"# {place.title()} {page}\n\n## Heading of {place} {page}\n\nWords {place}{page}.\n"
            )
    page = new_page(serve(notes.app()))
    asked = []
    page.on("request", lambda request: asked.append(request.url.partition("/search/")[2]))
    page.goto("/python/one/")
    with page.expect_response("**/parts/python/names.json"):
        page.keyboard.press("Control+k")
    assert set(filter(None, asked)) == {"names.json", "parts/python/names.json"}
    ask(page, "heading of sheets two")
    expect(chosen(page)).to_contain_text("Heading of sheets two")
    ask(page, "flasktwo")
    expect(chosen(page)).to_contain_text("Heading of flask two")
    ask(page, "Flask two")
    expect(dialog(page).get_by_role("option", name=re.compile("^Flask two"))).to_have_count(1)


@pytest.mark.parametrize("intent", ["hover", "focus"])
def test_nothing_is_fetched_before_somebody_is_about_to_search(frozen, new_page, intent):
    page = new_page(frozen)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGE, wait_until="networkidle")
    assert not [url for url in asked if "search" in url or "dialog" in url]
    opener = page.get_by_role("banner").get_by_role("link", name="Search")
    with page.expect_response(NAMES), page.expect_worker() as worker:
        getattr(opener, intent)()
    # The page stays free for what the reader does.
    assert "/searcher-" in worker.value.url
