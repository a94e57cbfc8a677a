"""The search as a reader uses it: by keyboard, by touch, with nothing loaded, with what is broken."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from runsheet.search import files

from tests.browser.conftest import browsing, nothing_complained
from tests.browser.test_accessibility import findings_in_both_themes
from tests.browser.test_keyboard import go_to, press

pytestmark = pytest.mark.xdist_group("search")
PAGE = "/flask/routing/"
COOKIE = "Read and set a cookie"
NAMES, TEXT = "**/search/names.json", "**/search/text.json"
COUNTED = re.compile(r"^(\d+ of )?(1 result|([02-9]|\d\d+) results)$")
# In one go, before anything can answer.
TYPE_AND_PRESS = """(field, [typed, key]) => {
    field.value = typed;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}"""
REFUSE_ONE = """
    const replace = history.replaceState;
    window.replaced = 0;
    history.replaceState = function (...all) {
        window.replaced += 1;
        if (window.replaced === 1) throw new DOMException("too often", "SecurityError");
        replace.apply(this, all);
    };
"""
TEA = """\
---
tags: [tea]
---
# Tea

All about [boiling](#boil-water).

## Boil water

In a kettle.

## Warm the pot

Pour from the kettle.

## Wait

Put the kettle away.
"""


BOTH = pytest.mark.parametrize("page", ["frozen", "live"], indirect=True)


@pytest.fixture
def page(request, new_page):
    site = request.getfixturevalue(getattr(request, "param", "frozen"))
    page = new_page(site, permissions=["clipboard-read", "clipboard-write"])
    page.goto(PAGE)
    with nothing_complained(page):
        yield page


def dialog(page: Page):
    return page.get_by_role("dialog", name="Search")


def field(page: Page):
    return dialog(page).get_by_role("combobox", name="Search")


def chosen(page: Page):
    return dialog(page).locator("[role=option][aria-selected=true]")


def found(page: Page):
    """The rows of the dialog that are results, without the one that leads to all of them."""
    return dialog(page).locator("[role=option]:not(.all)")


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
    """Open the search, and wait until the texts are searched too."""
    ask(page, "samesite")
    expect(chosen(page)).to_be_visible()


def ask(page: Page, query: str) -> None:
    """Open the search, and type."""
    if not dialog(page).is_visible():
        page.keyboard.press("Control+k")
    field(page).fill(query)


@pytest.fixture
def tea(notes, serve, new_page):
    """A small site, at the page that most of it is about."""
    notes.page("drinks/tea", TEA)
    notes.page("drinks/coffee", "---\ntags: [coffee]\n---\n# Coffee\n\n## Choose a kettle\n\nOne with a long spout.\n")
    notes.page("food/cake", "# Cake\n\nWith tea.\n")
    page = new_page(serve(notes.app()))
    page.goto("/drinks/tea/")
    with nothing_complained(page):
        yield page


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


@BOTH
def test_three_letters_and_enter_lead_there(page):
    page.keyboard.press("/")
    page.keyboard.type("coo")
    expect(chosen(page)).to_contain_text(COOKIE)
    expect(status(page)).to_have_text(COUNTED)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/flask/request/#read-and-set-a-cookie$"))
    expect(page.locator("#read-and-set-a-cookie")).to_be_in_viewport()


def test_arrows_go_through_the_results_and_round(page):
    ask(page, "session")
    options = dialog(page).get_by_role("listbox", name="Results").get_by_role("option")
    expect(field(page)).to_have_attribute("aria-controls", dialog(page).get_by_role("listbox").get_attribute("id"))
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
        expect(field(page)).to_have_attribute("aria-activedescendant", options.nth(place).get_attribute("id"))
    expect(chosen(page)).to_have_count(1)
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_attribute("aria-expanded", "true")
    field(page).fill("")
    expect(field(page)).to_have_attribute("aria-expanded", "false")
    expect(field(page)).not_to_have_attribute("aria-activedescendant", re.compile(""))


def test_what_is_shown_and_what_there_is_are_counted_and_all_of_it_can_be_reached(tea):
    ask(tea, "kettle")
    # The page whose heading has the word comes first, and of each page the best two.
    expect(status(tea)).to_have_text("3 of 4 results")
    groups = dialog(tea).get_by_role("listbox").get_by_role("group")
    expect(groups.locator("p")).to_have_text(["Coffee", "Tea"])
    expect(found(tea)).to_have_count(3)
    ask(tea, "spout")
    expect(status(tea)).to_have_text("1 result")
    expect(dialog(tea).get_by_role("option")).to_have_count(1)
    ask(tea, "kettle")
    expect(status(tea)).to_have_text("3 of 4 results")
    tea.keyboard.press("ArrowUp")
    expect(chosen(tea)).to_have_text("All 4 results")
    tea.keyboard.press("Enter")
    expect(tea).to_have_url(re.compile(r"/search/\?q=kettle$"))
    expect(listed(tea)).to_have_count(4)
    expect(tea.get_by_role("main").get_by_role("status")).to_have_text("4 results")
    tea.keyboard.press("/")
    expect(dialog(tea).get_by_role("button", name="kettle", exact=True)).to_be_visible()


def test_what_was_found_is_grouped_by_page_with_excerpts_and_marks(page):
    ask(page, "cookie")
    group = dialog(page).get_by_role("group", name="Request", exact=True)
    first = group.get_by_role("option").first
    expect(first.locator("b mark")).to_have_text("cookie")
    expect(first.locator(".excerpt mark").first).to_have_text(re.compile("cookie", re.IGNORECASE))


def test_a_line_of_code_is_shown_where_only_code_has_it(page):
    ask(page, "samesite")
    expect(chosen(page).locator(".excerpt code")).to_contain_text("samesite=")
    expect(chosen(page).locator(".excerpt code mark").first).to_have_text("samesite")


@BOTH
def test_the_chosen_section_stands_beside_the_list_with_copy(page):
    ask(page, "cookie set")
    preview = dialog(page).get_by_role("region", name="Preview")
    expect(preview.get_by_role("heading", name=COOKIE)).to_be_visible()
    preview.get_by_role("button", name="Copy").first.click()
    expect(dialog(page).get_by_role("status")).to_have_text("Copied")
    assert "set_cookie" in page.evaluate("navigator.clipboard.readText()")
    assert page.locator("[id]").evaluate_all("(all) => all.length - new Set(all.map(({ id }) => id)).size") == 0
    # It was found: that is as good as going there.
    ask(page, "")
    expect(dialog(page).get_by_role("button", name="cookie set", exact=True)).to_be_visible()
    expect(dialog(page).get_by_role("option")).to_contain_text([COOKIE])


def test_tab_takes_the_suggestion(page):
    ask(page, "render_temp")
    expect(dialog(page).get_by_text("Tab: render_template")).to_be_visible()
    expect(field(page)).to_have_accessible_description("Tab: render_template")
    page.keyboard.press("Tab")
    expect(field(page)).to_have_value("render_template")
    expect(field(page)).to_be_focused()
    page.keyboard.press("Tab")
    expect(field(page)).not_to_be_focused()


def test_enter_and_tab_act_on_what_stands_there_now(page):
    """Not on what is still shown of what was typed before."""
    ask(page, "render_temp")
    expect(dialog(page).get_by_text("Tab: render_template")).to_be_visible()
    field(page).evaluate(TYPE_AND_PRESS, ["cookie set", "Tab"])
    expect(chosen(page)).to_contain_text(COOKIE)
    expect(field(page)).to_have_value("cookie set")
    field(page).evaluate(TYPE_AND_PRESS, ["url_for", "Enter"])
    expect(page).to_have_url(re.compile("url_for$"))


@pytest.mark.parametrize("late", ["**/dist/dialog-*.js", NAMES, TEXT])
def test_enter_waits_for_what_answers(frozen, new_page, late):
    page = new_page(frozen)
    release = hold(page, late)
    page.goto(PAGE)
    with page.expect_request(late):
        page.keyboard.press("/")
        # Of the texts, one that only they have.
        page.keyboard.type("samesite" if late == TEXT else "cookie set")
    if late == TEXT:
        expect(status(page)).to_have_text("Nothing found")
    page.keyboard.press("Enter")
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


def test_control_enter_opens_a_new_tab(page):
    ask(page, "url_for")
    expect(chosen(page)).to_be_visible()
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(re.compile("url_for"))
    expect(dialog(page)).to_be_visible()


@BOTH
def test_filters_narrow_what_was_found_and_say_how_many(page):
    wait_for_texts(page)
    for kind in ("is:exercise", "in:flask", "tag:"):
        ask(page, "cookie")
        button = dialog(page).get_by_role("button", name=re.compile(rf"^{kind}\S* \d+")).first
        narrowing, count = button.inner_text().split()
        button.click()
        expect(field(page)).to_have_value(f"cookie {narrowing}")
        expect(status(page)).to_have_text(re.compile(rf"^(\d+ of )?{count} results?$"))
        dialog(page).get_by_role("button", name=narrowing, exact=True, pressed=True).click()
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
    expect(status(page)).to_have_text(COUNTED)
    places = found(page).evaluate_all("all => all.map(({ pathname, hash }) => [pathname, hash])")
    assert places
    assert [place for place in places if not kept(*place)] == []


def test_where_nothing_answers_the_nearest_names_and_the_tags_are_offered(page):
    ask(page, "renderr_tmpltae")
    expect(dialog(page).locator(".message")).to_contain_text("Nothing found")
    expect(dialog(page).get_by_role("link", name="render_template", exact=True)).to_be_visible()
    expect(dialog(page).get_by_role("link", name="All tags")).to_be_visible()
    dialog(page).get_by_role("button", name=re.compile(r"^flask \d+$")).click()
    expect(field(page)).to_have_value("tag:flask")
    expect(chosen(page)).to_be_visible()


def test_a_link_to_the_page_itself_closes_it_and_is_remembered(tea):
    ask(tea, "warmthepot")
    dialog(tea).get_by_role("link", name="Warm the pot").click()
    expect(dialog(tea)).to_be_hidden()
    expect(tea).to_have_url(re.compile("#warm-the-pot$"))
    ask(tea, "tea")
    expect(chosen(tea)).to_contain_text("Tea")
    dialog(tea).get_by_role("region", name="Preview").get_by_role("link", name="boiling").click()
    expect(dialog(tea)).to_be_hidden()
    expect(tea).to_have_url(re.compile("#boil-water$"))
    ask(tea, "")
    expect(dialog(tea).get_by_role("option")).to_have_text(["TeaTea", "Warm the potTea"])


def test_only_a_click_beside_it_closes_it(tea):
    ask(tea, "zebra")
    message = dialog(tea).get_by_text("Nothing found.")
    expect(message).to_be_visible()
    message.hover()
    tea.mouse.down()
    tea.mouse.move(5, 5)
    tea.mouse.up()
    expect(dialog(tea)).to_be_visible()
    tea.mouse.click(5, 5)
    expect(dialog(tea)).to_be_hidden()


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


def test_all_of_it_can_be_done_by_keyboard_alone(page):
    press(page, "/")
    page.keyboard.type("render_temp")
    expect(dialog(page).get_by_text("Tab: render_template")).to_be_visible()
    press(page, "Tab")
    expect(field(page)).to_have_value("render_template")
    narrowing = dialog(page).get_by_role("button", name=re.compile(r"^in:flask"))
    go_to(narrowing)
    press(page, "Enter")
    expect(field(page)).to_have_value("render_template in:flask")
    expect(field(page)).to_be_focused()
    expect(narrowing).to_have_attribute("aria-pressed", "true")
    go_to(narrowing)
    press(page, "Space")
    expect(field(page)).to_have_value("render_template")
    expect(field(page)).to_be_focused()
    copy = dialog(page).get_by_role("region", name="Preview").get_by_role("button", name="Copy").first
    copy.wait_for()
    go_to(copy)
    press(page, "Enter")
    expect(status(page)).to_have_text("Copied")
    expect(copy).to_be_focused()
    press(page, "Escape", "/", "Backspace")
    go_to(dialog(page).get_by_role("button", name="render_template", exact=True))
    press(page, "Enter")
    expect(field(page)).to_be_focused()
    expect(chosen(page)).to_be_visible()
    press(page, "Control+a", "Backspace")
    go_to(dialog(page).get_by_role("button", name="Forget these"))
    press(page, "Enter")
    expect(field(page)).to_be_focused()
    expect(dialog(page).get_by_role("option")).to_have_count(0)
    page.keyboard.type("renderr_tmpltae")
    nearest = dialog(page).get_by_role("link", name="render_template", exact=True)
    nearest.wait_for()
    go_to(nearest)
    press(page, "Enter")
    expect(page).to_have_url(re.compile("/#"))
    expect(dialog(page)).to_be_hidden()


def test_what_is_chosen_is_seen_where_colours_are_the_readers(frozen, new_page):
    page = new_page(frozen, forced_colors="active")
    page.goto(PAGE)
    ask(page, "cookie")
    expect(chosen(page)).to_be_visible()
    outlines = found(page).evaluate_all("all => all.map((one) => getComputedStyle(one).outlineStyle)")
    assert outlines == ["solid", *["none"] * (len(outlines) - 1)]


def test_what_was_asked_and_opened_is_offered_again_until_it_is_forgotten(page):
    # What is damaged is none.
    page.evaluate("localStorage['runsheet:search-asked'] = 'null'")
    page.evaluate("""localStorage['runsheet:search-opened'] = '[null, 5, {"url": "/"}]'""")
    ask(page, "")
    expect(dialog(page).get_by_role("link", name="All tags")).to_be_visible()
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
    expect(dialog(page).get_by_role("status")).to_have_text(re.compile(rf"^Nothing found$|{COUNTED.pattern}"))
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
    expect(field(page)).to_be_focused()
    ask(page, "samesite")
    expect(chosen(page)).to_be_visible()


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
    page.goto("/search/?q=samesite")
    # The texts are searched too.
    expect(listed(page).first).to_be_visible()
    page.get_by_role("searchbox").fill("flask")
    counted = page.get_by_role("main").get_by_role("status")
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
    entry.locator("summary").click()
    more = entry.get_by_role("link", name=re.compile(r"^and \d+ more$"))
    more.click()
    expect(page).to_have_url(re.compile(r"/search/\?q=url_for$"))
    expect(page.get_by_role("main").locator(".results a").first).to_contain_text("url_for")


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
