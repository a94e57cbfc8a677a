"""What a reader sees and does: contents, copying, themes, shortcuts, drawers, paper, a browser without JavaScript."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

SNIPPETS = Path(__file__).resolve().parents[2] / "snippets"
PAGE = "/flask/routing/"
DRAWERS = ("Sections and pages", "On this page")
LOOKS = """() => {
  const [red, green, blue] = getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number);
  return red + green + blue > 382 ? "light" : "dark";
}"""
NOTHING_COVERS = """(element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2));
}"""


# Contents and headings


def test_the_contents_mark_the_heading_being_read(frozen, new_page):
    page = new_page(frozen, reduced_motion="reduce")
    page.goto(PAGE)
    contents = page.get_by_role("navigation", name="On this page")
    links = contents.get_by_role("link").all()
    assert len(links) > 10
    for link in (links[0], links[len(links) // 2], links[-1]):
        heading = page.locator(link.get_attribute("href"))
        heading.evaluate("(heading) => heading.scrollIntoView()")
        current = contents.locator("[aria-current]")
        expect(current).to_have_text(link.text_content())
        expect(current).to_be_in_viewport()


def test_the_contents_lead_to_their_headings(frozen, new_page):
    page = new_page(frozen, reduced_motion="reduce")
    page.goto(PAGE)
    contents = page.get_by_role("navigation", name="On this page")
    for link in contents.get_by_role("link").all()[::-4]:
        link.click()
        heading = page.locator(link.get_attribute("href"))
        expect(heading).to_be_in_viewport()
        assert heading.evaluate(NOTHING_COVERS), f"something covers {link.text_content()!r}"
        expect(contents.locator("[aria-current]")).to_have_text(link.text_content())


def test_a_heading_links_to_itself(frozen, new_page):
    page = new_page(frozen, reduced_motion="reduce")
    page.goto(PAGE)
    heading = page.get_by_role("main").get_by_role("heading", level=2).nth(3)
    heading.hover()
    heading.get_by_role("link").click()
    expect(page).to_have_url(f"{PAGE}#{heading.get_attribute('id')}")
    assert heading.evaluate(NOTHING_COVERS)


# Code

TO_COPY = {
    "session": (
        """
        ```pycon
        >>> def twice(n):
        ...     return 2 * n
        ...
        >>> twice(4)
        8
        >>> twice()
        Traceback (most recent call last):
          ...
        TypeError: twice() missing 1 required positional argument: 'n'
        ```
        """,
        "def twice(n):\n    return 2 * n\n\ntwice(4)\ntwice()\n",
    ),
    "command line": (
        """
        ```console
        $ flask routes
        Endpoint  Methods  Rule
        $ flask run
        ```
        """,
        "flask routes\nflask run\n",
    ),
    "code": (
        """
        ```python
        price = "$ 3"
            # >>> indented
        ```
        """,
        'price = "$ 3"\n    # >>> indented\n',
    ),
    "snippet": ("```snippet\nhello.py\n```", 'print("Hello")\n'),
}


@pytest.mark.parametrize("clipboard", ["granted", "missing"])
@pytest.mark.parametrize("kind", TO_COPY)
def test_copying_takes_what_was_typed(notes, serve, new_page, kind, clipboard):
    source, expected = TO_COPY[kind]
    notes.snippet("hello.py", 'print("Hello")\n')
    notes.snippet("hello.out", "Hello\n")
    notes.page("note", source)
    page = new_page(serve(notes.app()), permissions=["clipboard-read", "clipboard-write"])
    if clipboard == "missing":
        # As on plain http away from this machine.
        page.add_init_script("Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined })")
    page.goto("/note/")
    page.get_by_role("button", name="Copy").click()
    expect(page.get_by_role("status")).to_have_text("Copied")
    page.get_by_role("main").evaluate("(main) => main.append(document.createElement('textarea'))")
    page.get_by_role("textbox").press("ControlOrMeta+v")
    assert page.get_by_role("textbox").input_value() == expected


def test_only_boxes_that_overflow_are_reached_by_keyboard(notes, serve, new_page):
    long = "long " * 40
    notes.page(
        "boxes",
        f"```text\n{long}\n```\n\n```text\nshort\n```\n\n"
        f"| a | b |\n|---|---|\n| `{long.replace(' ', '_')}` | 1 |\n\n| short | b |\n|---|---|\n| 1 | 2 |\n",
    )
    page = new_page(serve(notes.app()), 360)
    page.goto("/boxes/")
    expect(page.locator("main :is(pre, table)")).to_have_count(4)
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("Tab")
    reached = []
    while (box := page.locator("main :focus")).count():
        if box.evaluate("(box) => box.querySelector('code') !== null"):
            reached.append(box.inner_text())
            expect(box).to_have_role("group")
            expect(box).to_have_accessible_name(re.compile(r"\w+"))
            page.keyboard.press("ArrowRight")
            expect(box).not_to_have_js_property("scrollLeft", 0)
        page.keyboard.press("Tab")
    assert len(reached) == 2
    assert all("long" in text for text in reached)


# Theme


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_theme_goes_round_and_is_remembered(frozen, new_page, system):
    page = new_page(frozen, color_scheme=system)
    page.goto(PAGE)
    switch = page.get_by_role("button", name="Theme")
    for theme, looks in (("automatic", system), ("light", "light"), ("dark", "dark"), ("automatic", system)):
        for look_again in (page.reload, lambda: page.goto("/"), lambda: page.goto(PAGE)):
            expect(switch).to_have_accessible_name(f"Theme: {theme}")
            assert page.evaluate(LOOKS) == looks
            look_again()
        switch.click()


def test_the_chosen_theme_is_there_before_the_first_paint(frozen, new_page):
    page = new_page(frozen, color_scheme="light")
    page.goto(PAGE)
    page.get_by_role("button", name="Theme: automatic").click()
    page.get_by_role("button", name="Theme: light").click()
    # Even where the script that draws the switch never comes, and the one that sets the theme comes late.
    page.route("**/main-*.js", lambda route: route.abort())
    page.route("**/theme-*.js", late)
    page.add_init_script(
        f"""const frames = window.frames_seen = [];
        (function look() {{ if (document.body) frames.push(({LOOKS})()); requestAnimationFrame(look); }})();"""
    )
    page.reload()
    page.evaluate("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert set(page.evaluate("frames_seen")) == {"dark"}


def late(route: Route) -> None:
    time.sleep(0.3)
    route.continue_()


# Keyboard


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


# Drawers


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


# Paper, wide screens, no JavaScript


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
