"""The search as a reader uses it: by keyboard, by touch, with nothing loaded, with what is broken."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect
from runsheet.search import files

from tests.browser.conftest import nothing_complained
from tests.browser.test_accessibility import findings_in_both_themes

pytestmark = pytest.mark.xdist_group("search")
PAGE = "/flask/routing/"
COOKIE = "Read and set a cookie"
NAMES, TEXT = "**/search/names.json", "**/search/text.json"


@pytest.fixture
def page(frozen, new_page):
    page = new_page(frozen, permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    with nothing_complained(page):
        yield page


def dialog(page: Page):
    return page.get_by_role("dialog", name="Search")


def field(page: Page):
    return dialog(page).get_by_role("combobox", name="Search")


def chosen(page: Page):
    return dialog(page).locator("[role=option][aria-selected=true]")


def ask(page: Page, query: str) -> None:
    """Open the search, type, and wait until the texts are searched too."""
    if not dialog(page).is_visible():
        page.keyboard.press("Control+k")
    field(page).fill(query)


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_it_and_escape_closes_it(page, key):
    page.keyboard.press(key)
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()


def test_the_field_in_the_header_opens_it_and_gets_the_focus_back(page):
    opener = page.get_by_role("banner").get_by_role("link", name="Search")
    opener.click()
    expect(field(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(opener).to_be_focused()


def test_without_single_keys_the_slash_is_left_alone(page):
    page.evaluate("localStorage.setItem('runsheet:shortcuts', 'off')")
    page.reload()
    page.keyboard.press("/")
    expect(dialog(page)).to_be_hidden()
    page.keyboard.press("Control+k")
    expect(field(page)).to_be_focused()


def test_three_letters_and_enter_lead_there(page):
    page.keyboard.press("/")
    page.keyboard.type("coo")
    expect(chosen(page)).to_contain_text(COOKIE)
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(r"^\d+ results$"))
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    expect(field(page)).to_have_attribute("aria-activedescendant", chosen(page).get_attribute("id"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/flask/request/#read-and-set-a-cookie$"))
    expect(page.locator("#read-and-set-a-cookie")).to_be_in_viewport()


def test_arrows_go_through_the_results_and_round(page):
    ask(page, "session")
    options = dialog(page).get_by_role("option")
    # As soon as the texts are searched too.
    expect(options.nth(3)).to_be_visible()
    for key, place in (
        ("ArrowDown", 1),
        ("ArrowDown", 2),
        ("ArrowUp", 1),
        ("ArrowUp", 0),
        ("ArrowUp", -1),
        ("ArrowDown", 0),
    ):
        page.keyboard.press(key)
        expect(options.nth(place)).to_have_attribute("aria-selected", "true")
    expect(field(page)).to_be_focused()


def test_what_was_found_is_grouped_by_page_with_excerpts_and_marks(page):
    ask(page, "cookie")
    group = dialog(page).get_by_role("group", name="Request", exact=True)
    first = group.get_by_role("option").first
    expect(first.locator("b mark")).to_have_text("cookie")
    expect(first.locator(".excerpt mark").first).to_have_text(re.compile("cookie", re.IGNORECASE))


def test_a_line_of_code_is_shown_where_only_code_has_it(page):
    ask(page, "samesite")
    expect(chosen(page).locator(".excerpt code")).to_contain_text("samesite=")


def test_the_chosen_section_stands_beside_the_list_with_copy(page):
    ask(page, "cookie set")
    preview = dialog(page).get_by_role("region", name="Preview")
    expect(preview.get_by_role("heading", name=COOKIE)).to_be_visible()
    preview.get_by_role("button", name="Copy").first.click()
    expect(dialog(page).get_by_role("status")).to_have_text("Copied")
    assert "set_cookie" in page.evaluate("navigator.clipboard.readText()")
    assert page.locator("[id]").evaluate_all("(all) => all.length - new Set(all.map(({ id }) => id)).size") == 0


def test_tab_takes_the_suggestion(page):
    ask(page, "render_temp")
    expect(dialog(page).get_by_text("Tab: render_template")).to_be_visible()
    page.keyboard.press("Tab")
    expect(field(page)).to_have_value("render_template")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(field(page)).not_to_be_focused()


def test_control_enter_opens_a_new_tab(page):
    ask(page, "url_for")
    expect(chosen(page)).to_be_visible()
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(re.compile("url_for"))
    expect(dialog(page)).to_be_visible()


def test_filters_narrow_what_was_found_and_say_how_many(page):
    ask(page, "cookie")
    exercise = dialog(page).get_by_role("button", name=re.compile(r"^is:exercise \d+"))
    count = int(exercise.inner_text().split()[-1])
    exercise.click()
    expect(field(page)).to_have_value("cookie is:exercise")
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(f"^{count} results?$"))
    dialog(page).get_by_role("button", name="is:exercise", exact=True, pressed=True).click()
    expect(field(page)).to_have_value("cookie")


@pytest.mark.parametrize("quotes", ['""', "“”", "„“", "«»"])
def test_a_phrase_is_found_as_it_stands(page, quotes):
    ask(page, f"{quotes[0]}outside of request context{quotes[1]}")
    expect(chosen(page)).to_contain_text("Working outside of request context")
    ask(page, f"{quotes[0]}context request of outside{quotes[1]}")
    expect(dialog(page).locator(".message")).to_contain_text("Nothing found")


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("request is:page", lambda path, anchor: not anchor),
        ("is:page", lambda path, anchor: not anchor),
        ("in:flask", lambda path, anchor: path.startswith("/flask/")),
        ("cookie in:flask is:snippet", lambda path, anchor: path.startswith("/flask/") and anchor),
        ("is:exercise", lambda path, anchor: path.startswith("/exercises/")),
        ('"request context" in:flask', lambda path, anchor: path.startswith("/flask/")),
        ('in:sheets "request context"', None),
        ("tag:no-such-tag", None),
    ],
)
def test_filters_hold_alone_with_words_and_beside_a_phrase(page, query, kept):
    ask(page, query)
    if kept is None:
        expect(dialog(page).locator(".message")).to_contain_text("Nothing found")
        return
    expect(chosen(page)).to_be_visible()
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(r"^\d+ results?$"))
    places = dialog(page).get_by_role("option").evaluate_all("all => all.map(({ pathname, hash }) => [pathname, hash])")
    assert places
    assert [place for place in places if not kept(*place)] == []


def test_where_nothing_answers_the_nearest_names_and_the_tags_are_offered(page):
    ask(page, "renderr_tmpltae")
    expect(dialog(page).locator(".message")).to_contain_text("Nothing found")
    expect(dialog(page).get_by_role("link", name="render_template", exact=True)).to_be_visible()
    expect(dialog(page).get_by_role("link", name="All tags")).to_be_visible()


def test_what_was_asked_and_opened_is_offered_again_until_it_is_forgotten(page):
    ask(page, "cookie")
    expect(chosen(page)).to_contain_text(COOKIE)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("cookie"))
    # An address is there before its scripts are.
    expect(page.get_by_role("button", name="Theme: automatic")).to_be_visible()
    page.keyboard.press("/")
    expect(dialog(page).get_by_role("group", name="Opened before").get_by_role("option")).to_contain_text(COOKIE)
    dialog(page).get_by_role("button", name="cookie", exact=True).click()
    expect(field(page)).to_have_value("cookie")
    field(page).fill("")
    dialog(page).get_by_role("button", name="Forget these").click()
    expect(dialog(page).get_by_role("option")).to_have_count(0)
    assert page.evaluate("Object.keys(localStorage).filter((name) => name.includes('search'))") == []


BAD = [
    "x" * 10_000,
    "!!! ??? ;;;",
    "<img src=x onerror=alert(1)>",
    "مرحبا שלום",
    "🙂🙃 👩🏽‍💻",
    "((((",
    "\\d+[",
    "tag: in: is:",
    "''",
]


@pytest.mark.parametrize("query", BAD, ids=[query[:12] for query in BAD])
def test_whatever_is_typed_is_text(page, query):
    ask(page, query)
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(r"^(Nothing found|\d+ results?)$"))
    assert page.locator("#search img").count() == 0
    ask(page, "cookie")
    expect(chosen(page)).to_contain_text(COOKIE)


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
    ask(page, "samesite")
    expect(chosen(page)).to_be_visible()


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
    with page.expect_response("**/parts/python/text.json"):
        page.keyboard.press("Control+k")
    assert set(filter(None, asked)) == {"names.json", "text.json", "parts/python/names.json", "parts/python/text.json"}
    ask(page, "heading of sheets two")
    expect(chosen(page)).to_contain_text("Heading of sheets two")
    ask(page, "flasktwo")
    expect(chosen(page)).to_contain_text("Heading of flask two")
    ask(page, "Flask two")
    expect(dialog(page).get_by_role("option", name=re.compile("^Flask two"))).to_have_count(1)


def test_nothing_is_fetched_before_somebody_is_about_to_search(frozen, new_page):
    page = new_page(frozen)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(PAGE, wait_until="networkidle")
    assert not [url for url in asked if "search" in url or "dialog" in url]
    with page.expect_response(NAMES):
        page.get_by_role("banner").get_by_role("link", name="Search").hover()


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_the_page_of_results_can_be_linked_and_answers_as_one_types(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    page.goto("/search/?q=cookie")
    first = page.get_by_role("main").locator(".results a").first
    expect(first).to_contain_text(COOKIE)
    page.get_by_role("searchbox").fill("url_for")
    expect(first).to_contain_text("url_for")
    expect(page).to_have_url(re.compile(r"/search/\?q=url_for$"))
    first.click()
    expect(page).to_have_url(re.compile("url_for$"))


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


def test_without_a_script_the_server_answers(live, new_page):
    page = new_page(live, java_script_enabled=False)
    page.goto(PAGE)
    page.get_by_role("banner").get_by_role("link", name="Search").click()
    page.get_by_role("searchbox").fill("cookie")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".results a").first).to_contain_text(COOKIE)


def test_without_script_and_server_there_are_tags_and_names(frozen, new_page):
    page = new_page(frozen, java_script_enabled=False)
    page.goto("/search/")
    expect(page.get_by_role("main").get_by_role("link", name=re.compile("^routing "))).to_be_visible()
    page.get_by_role("main").get_by_role("link", name="url_for", exact=True).click()
    expect(page).to_have_url(re.compile("url_for$"))


@pytest.mark.parametrize("width", [360, 768, 1280, 1920])
def test_whatever_it_shows_fits_and_is_accessible(frozen, new_page, width):
    page = new_page(frozen, width, bypass_csp=True)
    page.goto(PAGE)
    found = []
    for query, shown in (("cookie", ".excerpt mark"), ("renderr_tmpltae", ".message a"), ("", ".message a")):
        ask(page, query)
        page.locator(f"#search {shown}").first.wait_for()
        found += findings_in_both_themes(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        expect(dialog(page).get_by_role("region", name="Preview")).to_be_visible(visible=width >= 1280)
    page.goto("/search/?q=cookie")
    page.locator(".results mark").first.wait_for()
    found += findings_in_both_themes(page)
    assert not found, "\n".join(found)


def test_on_a_phone_it_fills_the_screen_and_works_by_touch(frozen, new_page):
    page = new_page(frozen, 360, has_touch=True)
    page.goto(PAGE)
    page.get_by_role("banner").get_by_role("link", name="Search").tap()
    field(page).fill("cookie")
    box = dialog(page).bounding_box()
    assert (box["x"], box["y"], box["width"]) == (0, 0, 360)
    dialog(page).get_by_role("option", name=re.compile(COOKIE)).tap()
    expect(page).to_have_url(re.compile("cookie$"))
