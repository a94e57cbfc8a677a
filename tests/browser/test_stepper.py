"""Step: a script's lines one by one in the browser, forward and back."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from runsheet.headless import serving

from tests.browser.conftest import app_server, browsing, nothing_complained
from tests.browser.test_accessibility import findings_in_both_themes
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("stepper")
START_MS = 60_000
OPTIONS = {"service_workers": "block", "bypass_csp": True}
SCRIPTS = {
    "count.py": "def count(n):\n    while n:\n        yield n\n        n -= 1\n\n\nfor n in count(2):\n    print(n)\n",
    "turns.py": (
        "import asyncio\n\n\nasync def job(name):\n    await asyncio.sleep(0.01)\n    print(name)\n\n\n"
        "async def main():\n    await asyncio.gather(job('a'), job('b'))\n\n\nasyncio.run(main())\nprint('end')\n"
    ),
    "asks.py": "name = input('Name? ')\nprint(f'Hello {name}')\n",
    "fails.py": "prices = [4]\nprint(prices[1])\n",
    "endless.py": "n = 0\nwhile True:\n    n += 1\n",
    "sleeps.py": "import time\n\ntime.sleep(60)\n",
    "broken.py": "print(1)\n",
    "long.py": "n = 0\n" + "n += 1\n" * 80 + "print(n)\n",
}


@pytest.fixture(scope="module")
def tab(browser, tmp_path_factory):
    notes = Notes(tmp_path_factory.mktemp("notes"))
    notes.recorded(SCRIPTS)
    notes.snippet("site.conf", "server {}\n")
    with serving(app_server(notes.app())) as url, browsing(browser, url, **OPTIONS) as page:
        page.goto("/page/")
        yield page


@pytest.fixture
def page(tab):
    with nothing_complained(tab):
        yield tab


def card(page, name: str):
    return page.locator(f'figure.snippet[data-snippet="{name}"]')


def step(page, name: str):
    """Press Step; the card and its panel."""
    figure = card(page, name)
    figure.get_by_role("button", name="Step through").click()
    panel = figure.get_by_role("region", name=f"Steps of {name}")
    expect(panel).to_be_visible(timeout=START_MS)
    return figure, panel


def write(figure, text: str):
    """Open the editor and write; its field."""
    figure.get_by_role("button", name="Edit").click()
    field = figure.locator(".cm-content")
    field.click()
    field.press("ControlOrMeta+a")
    figure.page.keyboard.insert_text(text)
    return field


def test_a_script_is_gone_through_forward_and_back(page):
    figure, panel = step(page, "count.py")
    said, count = panel.get_by_role("status"), panel.locator(".count")
    expect(said).to_have_text("Next, line 1: def count(n):")
    expect(panel.get_by_role("button", name="Next")).to_be_focused()
    expect(figure.locator(".output")).to_be_hidden()
    for _ in range(4):
        page.keyboard.press("Enter")
    expect(said).to_have_text("count() yields 2 and waits")
    expect(panel.get_by_role("table").last).to_have_text(re.compile(r"count\(\)\s*n\s*2"))
    line, code = figure.locator(".step-line").bounding_box(), figure.locator("pre > code").bounding_box()
    assert line["y"] == pytest.approx(code["y"] + 2 * line["height"], abs=2), "the third line is marked"
    page.keyboard.press("ArrowLeft")
    expect(said).to_have_text("Next, line 3: yield n")
    panel.get_by_role("slider", name="Step").press("End")
    expect(said).to_have_text("It has ended.")
    expect(panel.locator(".printed")).to_have_text("2\n1\n")
    expect(figure.locator(".step-line")).to_have_count(0)
    expect(count).to_have_text(re.compile(r"^(\d+) of \1$"))
    panel.get_by_role("button", name="Back").click()
    expect(panel.locator(".printed")).to_have_text("2\n1\n")
    page.keyboard.press("Escape")
    expect(panel).to_have_count(0)
    expect(figure.get_by_role("button", name="Step through")).to_be_focused()
    expect(figure.locator(".output")).to_be_visible()


def test_what_changed_is_marked(page):
    _, panel = step(page, "count.py")
    panel.get_by_role("slider").fill("6")
    changed = panel.locator("tr.changed")
    expect(changed).to_have_count(1)
    expect(changed).to_contain_text("n")
    panel.get_by_role("button", name="Close").click()


def test_coroutines_wait_and_others_run(page):
    _, panel = step(page, "turns.py")
    told = []
    for number in range(1, int(panel.get_by_role("slider").get_attribute("max")) + 1):
        panel.get_by_role("slider").fill(str(number))
        told.append(panel.get_by_role("status").inner_text())
    assert told.count("job() waits; others may run") == 2
    first, second = (n for n, text in enumerate(told) if text == "job() waits; others may run")
    assert told.index("Next, line 6: print(name)") > second > first
    expect(panel.locator(".printed")).to_have_text("a\nb\nend\n")
    panel.get_by_role("button", name="Close").click()


def test_input_is_asked_for_while_the_steps_are_recorded(page):
    figure = card(page, "asks.py")
    figure.get_by_role("button", name="Step through").click()
    figure.get_by_role("textbox", name="Input").fill("Ada")
    figure.get_by_role("textbox", name="Input").press("Enter")
    panel = figure.get_by_role("region", name="Steps of asks.py")
    panel.get_by_role("slider").press("End")
    expect(panel.locator(".printed")).to_contain_text("Hello Ada")
    panel.get_by_role("button", name="Close").click()


def test_what_is_raised_and_what_never_ends_is_said(page):
    _, panel = step(page, "fails.py")
    panel.get_by_role("slider").fill("3")
    expect(panel.get_by_role("status")).to_have_text("Line 2 raises IndexError: list index out of range")
    panel.get_by_role("slider").press("End")
    expect(panel.get_by_role("status")).to_have_text("It ends with IndexError: list index out of range")
    _, panel = step(page, "endless.py")
    expect(panel.get_by_role("slider")).to_have_attribute("max", "1001")
    panel.get_by_role("slider").press("End")
    expect(panel.get_by_role("status")).to_have_text("There is more: only the first 1,000 steps are recorded.")


def test_a_script_that_cannot_begin_says_why(page):
    figure = card(page, "broken.py")
    write(figure, "print(\n")
    figure.get_by_role("button", name="Step through").click()
    expect(figure.locator(".output > .state")).to_have_text("There are no steps.", timeout=START_MS)
    expect(figure.locator(".stderr")).to_contain_text("SyntaxError")


def test_stop_ends_the_recording(page):
    figure = card(page, "sleeps.py")
    pressed = figure.locator(".by-step")
    pressed.click()
    expect(figure.locator(".output > .state")).to_have_text("Recording its steps …", timeout=START_MS)
    pressed.click()
    expect(figure.locator(".output > .state")).to_have_text("Stopped.")
    expect(pressed).to_have_text("Step")


def test_edited_code_is_stepped_through_as_text_and_edited_again_afterwards(page):
    field = write(card(page, "fails.py"), "answer = 42\n")
    figure, panel = step(page, "fails.py")
    expect(field).to_be_hidden()
    expect(panel.get_by_role("status")).to_have_text("Next, line 1: answer = 42")
    expect(figure.locator(".step-line")).to_have_count(1)
    panel.get_by_role("button", name="Close").click()
    expect(field).to_be_visible()
    step(page, "fails.py")
    figure.get_by_role("button", name="Run").click()
    expect(panel).to_have_count(0)
    expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here"), timeout=START_MS)


def test_of_long_code_the_line_is_brought_into_view(page):
    figure, panel = step(page, "long.py")
    panel.get_by_role("slider").fill("40")
    expect(figure.locator(".step-line")).to_be_in_viewport()
    expect(panel.get_by_role("button", name="Next")).to_be_in_viewport()
    panel.get_by_role("button", name="Close").click()


def test_only_scripts_have_steps(page):
    assert page.locator(".by-step").count() == len(SCRIPTS)


def test_axe_finds_nothing_and_nothing_is_too_wide(page):
    _, panel = step(page, "count.py")
    panel.get_by_role("slider").fill("6")
    assert findings_in_both_themes(page, ".stepper") == []
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.set_viewport_size({"width": 1280, "height": 800})
    panel.get_by_role("button", name="Close").click()
