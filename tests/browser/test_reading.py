"""The contents of a page and its headings; what copying takes; boxes wider than the page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.the_page import PAGE

NOTHING_COVERS = """(element) => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + Math.min(width, 40) / 2, top + height / 2));
}"""


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


# The words of tables that stand on more than one line.
BROKEN = """() => {
  const broken = [];
  for (const cell of document.querySelectorAll("main :is(th, td)")) {
    const text = cell.firstChild;
    for (const { 0: word, index } of text.data.matchAll(/\\w+/g)) {
      const range = document.createRange();
      range.setStart(text, index), range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) broken.push(word);
    }
  }
  return broken;
}"""
# Where the last letter of some code ends, scrolled to its end.
LAST_LETTER = """(pre) => {
  pre.scrollLeft = pre.scrollWidth;
  const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  let text;
  while (texts.nextNode()) if (texts.currentNode.data.trim()) text = texts.currentNode;
  const end = text.data.trimEnd().length;
  const range = document.createRange();
  range.setStart(text, end - 1), range.setEnd(text, end);
  const { right, top } = range.getBoundingClientRect();
  return { right, top };
}"""


@pytest.mark.parametrize("width", [360, 1280])
def test_no_word_of_a_table_is_broken(notes, serve, new_page, width):
    words = "multiprocessing and concurrency " * 3
    notes.page("table", f"| What | Here | There |\n|---|---|---|\n| Stopped | {words} | {words} |\n")
    page = new_page(serve(notes.app()), width)
    page.goto("/table/")
    assert page.evaluate(BROKEN) == []


@pytest.mark.parametrize("language", ["python", "text"])
@pytest.mark.parametrize("width", [360, 1280])
def test_buttons_leave_the_end_of_the_code_free(notes, serve, new_page, width, language):
    notes.page("code", f"```{language}\nwide = '{'x' * 90}'\n```\n")
    page = new_page(serve(notes.app()), width)
    page.goto("/code/")
    figure = page.locator("figure.code")
    box = figure.get_by_role("button").first.bounding_box()
    last = figure.locator("pre").evaluate(LAST_LETTER)
    assert last["right"] <= box["x"] or last["top"] >= box["y"] + box["height"]


def test_only_boxes_that_overflow_are_reached_by_keyboard(notes, serve, new_page):
    long = "long " * 40
    notes.page(
        "boxes",
        f"```text\n{long}\n```\n\n```text\nshort\n```\n\n"
        f"|{' `long` |' * 6}\n|{'---|' * 6}\n|{' `long` |' * 6}\n\n| short | b |\n|---|---|\n| 1 | 2 |\n",
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


@pytest.mark.parametrize("width", [360, 1280])
def test_a_section_that_was_linked_is_there_at_once(frozen, new_page, width):
    """Without a flight over all that stands above it, which on a long page takes more than a second."""
    page = new_page(frozen, width)
    page.add_init_script("window.moves = 0; addEventListener('scroll', () => moves++)")
    page.goto("/python/asyncio/#read-the-error-messages-of-asyncio")
    expect(page.locator("#read-the-error-messages-of-asyncio")).to_be_in_viewport()
    page.wait_for_timeout(500)
    assert page.evaluate("moves") <= 5
