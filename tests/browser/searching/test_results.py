"""The page of results and the index of names, with a script, without one, and without a server."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import browsing, nothing_complained
from tests.browser.searching.the_search import COOKIE, NAMES, PAGE, TEXT, listed

pytestmark = pytest.mark.xdist_group("search results")
REFUSE_ONE = """
    const replace = history.replaceState;
    window.replaced = 0;
    history.replaceState = function (...all) {
        window.replaced += 1;
        if (window.replaced === 1) throw new DOMException("too often", "SecurityError");
        replace.apply(this, all);
    };
"""


@pytest.mark.parametrize("broken", [NAMES, TEXT])
def test_it_is_said_on_the_page_of_results_too(live, new_page, broken):
    page = new_page(live)
    page.route(broken, lambda route: route.fulfill(body='{"version": "x", "pa', content_type="application/json"))
    page.goto("/search/?q=cookie")
    failed = page.get_by_role("main").get_by_role("alert")
    expect(failed).to_contain_text("could not be loaded")
    expect(listed(page).first).to_contain_text(COOKIE)
    if broken == NAMES:
        # What the server has listed answers no other question. It can be asked again.
        page.get_by_role("searchbox").fill("url_for")
        expect(listed(page)).to_have_count(0)
        page.get_by_role("searchbox").press("Enter")
        expect(page).to_have_url(re.compile("q=url_for$"))
        expect(listed(page).first).to_contain_text("url_for")
        expect(failed).to_contain_text("could not be loaded")
    page.unroute(broken)
    failed.get_by_role("button", name="Try again").click()
    expect(failed).to_be_hidden()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.get_by_role("searchbox").fill("samesite")
    expect(listed(page).first.locator("code mark").first).to_have_text("samesite")


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_the_page_of_results_can_be_linked_and_answers_as_one_types(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    page.goto("/search/?q=cookie")
    first = page.get_by_role("main").locator(".results a").first
    expect(first).to_contain_text(COOKIE)
    page.get_by_role("searchbox").fill("url_for")
    expect(first).to_contain_text("url_for")
    expect(page).to_have_url(re.compile(r"/search/\?q=url_for$"))
    # With all that the dialog offers.
    main = page.get_by_role("main")
    main.get_by_role("button", name=re.compile(r"^in:flask \d+$")).click()
    expect(page).to_have_url(re.compile(r"/search/\?q=url_for\+in%3Aflask$"))
    expect(main.get_by_role("heading", name="Routing", exact=True)).to_be_attached()
    page.get_by_role("searchbox").fill("renderr_tmpltae")
    expect(main.get_by_role("status")).to_have_text("Nothing found")
    expect(main.get_by_role("link", name="render_template", exact=True)).to_be_visible()
    main.get_by_role("button", name=re.compile(r"^flask \d+$")).click()
    expect(page.get_by_role("searchbox")).to_have_value("tag:flask")
    expect(first).to_be_visible()
    page.get_by_role("searchbox").fill("")
    expect(listed(page)).to_have_count(0)
    expect(main.get_by_role("link", name=re.compile("^All tags|^flask ")).first).to_be_visible()
    page.get_by_role("searchbox").fill("url_for")
    first.click()
    expect(page).to_have_url(re.compile("url_for$"))
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("url_for")
    expect(first).to_contain_text("url_for")


def test_all_that_was_found_can_be_shown(frozen, new_page):
    page = new_page(frozen)
    page.goto("/search/?q=qqqqqqqq")
    counted = page.get_by_role("main").get_by_role("status")
    # The texts are searched too.
    expect(counted).to_have_text("Nothing found")
    page.get_by_role("searchbox").fill("flask")
    expect(counted).to_have_text(re.compile(r"^\d+ of \d+ results$"))
    shown, count = map(int, re.findall(r"\d+", counted.inner_text()))
    expect(listed(page)).to_have_count(shown)
    page.get_by_role("button", name=f"Show all {count} results").click()
    expect(listed(page)).to_have_count(count)
    expect(counted).to_have_text(f"{count} results")
    expect(page.locator(".results a:focus")).to_have_count(1)
    page.get_by_role("searchbox").fill("flask ")
    expect(listed(page)).to_have_count(shown)


def test_back_from_a_result_leads_to_its_link(frozen, launch):
    """As browsers do by themselves, which Playwright keeps them from."""
    with launch(without=["--disable-back-forward-cache"]) as browser, browsing(browser, frozen.url) as page:
        page.goto("/search/?q=cookie")
        link = listed(page).nth(1)
        link.locator("mark").first.wait_for()
        title = link.locator("b").inner_text()
        link.press("Enter")
        expect(page.get_by_role("heading", name=title)).to_be_in_viewport()
        page.evaluate("history.back()")
        expect(link).to_be_focused()
        expect(link.locator("b")).to_have_text(title)
        expect(page.get_by_role("searchbox")).to_have_value("cookie")


def test_the_address_of_the_page_of_results_follows_without_hurry(frozen, new_page):
    """Safari refuses more than 100 changes in 30 seconds."""
    page = new_page(frozen)
    page.add_init_script(REFUSE_ONE)
    page.goto("/search/")
    with nothing_complained(page):
        asking = page.get_by_role("searchbox")
        for query in ("cookie", "request", "routing"):
            asking.fill("")
            asking.press_sequentially(query)
            expect(listed(page).first).to_contain_text(re.compile(query, re.IGNORECASE))
            page.wait_for_function("() => replaced > 0")
        expect(page).to_have_url(re.compile("q=routing$"))
        assert page.evaluate("replaced") < 8
        # Half of a character.
        asking.evaluate("field => { field.value = 'cookie \ud83d'; field.dispatchEvent(new InputEvent('input')); }")
        expect(page).to_have_url(re.compile("q=cookie"))
        expect(listed(page).first).to_be_visible()


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_what_is_typed_on_the_page_of_results_before_its_script_is_there_stays(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    held = []
    page.route("**/dist/page-*.js", lambda route: held.append(route))
    with page.expect_request("**/dist/page-*.js"):
        page.goto("/search/?q=cookie", wait_until="commit")
    page.get_by_role("searchbox").fill("url_for")
    for route in held:
        route.continue_()
    expect(page.get_by_role("main").locator(".results a").first).to_contain_text("url_for")
    expect(page.get_by_role("searchbox")).to_have_value("url_for")
    expect(page).to_have_url(re.compile("q=url_for$"))


def test_without_a_script_the_server_answers(live, new_page):
    page = new_page(live, java_script_enabled=False)
    page.goto(PAGE)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("cookie")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".results a").first).to_contain_text(COOKIE)
    page.get_by_role("searchbox").fill("flask")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("The best 30 results")
    expect(page.locator(".results a")).to_have_count(30)


def test_without_script_and_server_there_are_tags_and_names(frozen, new_page):
    page = new_page(frozen, java_script_enabled=False)
    page.goto("/search/")
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("^routing "))).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="url_for", exact=True).click()
    expect(page).to_have_url(re.compile("url_for$"))


def test_the_index_has_every_name_and_leads_to_every_use(frozen, new_page):
    page = new_page(frozen)
    page.goto("/index/")
    searched = page.request.get("/search/names.json").json()["names"]
    assert set(searched) <= set(page.locator(".names dt").all_inner_texts())
    entry = page.locator(".names > div", has=page.get_by_text("url_for", exact=True))
    link = entry.get_by_role("link", name=re.compile(r"^url_for is used in \d+ more$"))
    count = int(re.search(r"\d+", link.inner_text())[0])
    link.click()
    expect(page).to_have_url(re.compile("/index/u/#url_for-used$"))
    expect(page.locator("#url_for-used")).to_be_in_viewport()
    expect(page.locator("#url_for-used li a")).to_have_count(count)
    page.locator("#url_for-used li a").last.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
