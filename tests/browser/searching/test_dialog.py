"""The search as a reader uses it: by keyboard, by touch, by mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.searching.the_search import (
    COOKIE,
    PAGE,
    ask,
    chosen,
    dialog,
    field,
    found,
    listed,
    of_each,
    status,
    wait_for_texts,
)
from tests.browser.test_accessibility import findings_in_both_themes
from tests.browser.test_keyboard import go_to, press

pytestmark = pytest.mark.xdist_group("search dialog")
COUNTED = re.compile(r"^(\d+ of )?(1 result|([02-9]|\d\d+) results)$")
# In one go, before anything can answer.
TYPE_AND_PRESS = """(field, [typed, key]) => {
    field.value = typed;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
}"""
BOTH = pytest.mark.parametrize("page", ["frozen", "live"], indirect=True)


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
    places = of_each(page, "({ pathname, hash }) => [pathname, hash]")
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
    outlines = of_each(page, "(one) => getComputedStyle(one).outlineStyle")
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
