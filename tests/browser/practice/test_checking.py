"""An exercise is checked on its page: what is told of wrong answers, what cannot be checked, cheats."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.practice.conftest import START_MS, check, item, kept, opened, write
from tests.small_practice import SOLUTIONS, STARTERS

pytestmark = pytest.mark.xdist_group("practice")
# Every state that a test of the list goes through.
WATCH = """() => {
    window.seen = [];
    for (const item of document.querySelectorAll(".tests > li")) {
        new MutationObserver(() => {
            const verdict = document.querySelector(".verdict").textContent;
            seen.push([item.dataset.test, item.dataset.state ?? "", verdict]);
        }).observe(item, { attributes: true, attributeFilter: ["data-state"] });
    }
}"""


def test_what_was_typed_is_there_after_a_reload(page):
    opened(page)
    write(page, "def double(value):\n    return 'mine'\n")
    page.reload()
    expect(page.locator(".cm-content")).to_contain_text("'mine'")


def test_a_wrong_answer_is_explained_mended_and_passes(page):
    opened(page)
    expect(page.locator(".facts .state-of")).to_have_text("Open")
    assert kept(page) == {}
    page.evaluate(WATCH)
    check(page, "2 of 3 pass.")
    failed = item(page, "Text is doubled too")
    for label, text in (("Call", "double('ab')"), ("Expected", "'abab'"), ("Got", "TypeError")):
        expect(failed.locator(f"dt:text-is('{label}') + dd")).to_contain_text(text)
    expect(failed.get_by_text("Traceback", exact=True)).to_be_visible()
    expect(page.locator(".facts .state-of")).to_have_text("Started")
    # One by one, while the verdict is still to come.
    seen = page.evaluate("seen")
    assert ["test_two_and_two_are_four", "passed", "Checking …"] in seen
    assert ["test_text_is_doubled_too", "running", "Checking …"] in seen
    # The line that failed is marked, and one button away.
    expect(page.locator(".cm-line.failing")).to_have_text("    return value * value")
    page.get_by_role("button", name="To the first that fails").click()
    expect(failed).to_be_focused()
    failed.get_by_role("button", name="answer.py, line 2").click()
    expect(page.locator(".cm-content")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.press("Shift+Home")
    page.keyboard.insert_text("return value * 2")
    expect(page.locator(".counting")).to_have_text("Changed since")
    page.keyboard.press("ControlOrMeta+Enter")
    expect(page.locator(".verdict")).to_have_text("All 3 tests pass.", timeout=START_MS)
    expect(page.locator(".tests > li[data-state=passed]")).to_have_count(3)
    expect(page.locator(".facts .state-of")).to_have_text("Passed")
    expect(page.locator(".passed-note").get_by_role("link", name="Say hello")).to_be_visible()
    # The keyboard is where it was.
    expect(page.locator(".cm-content")).to_be_focused()
    assert kept(page)["double"]["state"] == "passed"
    opened(page)
    expect(page.locator(".cm-content")).to_contain_text("value * 2")
    expect(page.locator(".facts .state-of")).to_have_text("Passed")


def test_what_cannot_be_checked_is_said_with_the_line_and_the_remedy(page):
    opened(page)
    write(page, "def double(value:\n    return value * 2\n")
    check(page, re.compile(r"^Not checked: answer.py:1:\d+: SyntaxError"))
    stopped = page.locator(".stopped")
    expect(stopped.locator("pre")).to_contain_text("^")
    expect(stopped).to_contain_text("Python cannot read the file")
    expect(page.locator(".cm-line.failing")).to_contain_text("def double(value:")
    write(page, "print('loaded')\n")
    check(page, re.compile("answer.py has no `double`"))
    write(page, SOLUTIONS["double"])
    check(page, "All 3 tests pass.")
    expect(stopped).to_be_hidden()
    write(page, "def double(value):\n    while True: pass\n")
    page.get_by_role("button", name="Check", exact=True).click()
    page.get_by_role("button", name="Stop", exact=True).click()
    expect(page.locator(".verdict")).to_have_text("Stopped.")
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_focused()


def test_check_pressed_before_its_script_is_there_checks_then(page):
    held = []
    page.route("**/exercise-*.js", lambda route: held.append(route))
    with page.expect_request("**/exercise-*.js"):
        page.goto("exercises/double/", wait_until="commit")
    page.get_by_role("button", name="Check", exact=True).click()
    held[0].continue_()
    expect(page.locator(".verdict")).to_have_text("2 of 3 pass.", timeout=START_MS)


def test_what_never_ends_is_stopped_and_named(page):
    opened(page, "hasty")
    write(page, STARTERS["hasty"].split("# ///\n")[-1].replace("return False", "while True: pass"))
    check(page, "Still running after 5 s in “It is ready”: look for a loop that never ends.")
    assert not page.locator(".tests > li[data-state]").count()
    write(page, "while True: pass")
    check(page, "Still running after 5 s before the first test: look for a loop that never ends.")
    write(page, "def ready():\n    return True\n")
    check(page, "The test passes.")


@pytest.mark.parametrize(
    "cheat",
    [
        "import sys, types\nsys.modules['pytest'] = types.ModuleType('pytest')\ndef double(value):\n    return 4\n",
        "from _pytest import python\npython.Function.runtest = lambda self: None\ndef double(value):\n    return 4\n",
        "import builtins\nbuiltins.AssertionError = SystemExit\ndef double(value):\n    return 4\n",
    ],
)
def test_a_cheat_does_not_pass_and_leaves_nothing_behind(page, cheat):
    opened(page)
    write(page, cheat)
    check(page, re.compile(r"Not checked|of 3 pass"))
    assert kept(page)["double"]["state"] == "started"
    write(page, SOLUTIONS["double"])
    check(page, "All 3 tests pass.")


def test_an_app_can_be_tried_before_it_is_checked(page):
    opened(page, "web")
    write(page, SOLUTIONS["web"])
    page.get_by_role("button", name="Run").click()
    app = page.frame_locator("figure iframe").frame_locator("iframe")
    expect(app.get_by_text("Hello")).to_be_visible(timeout=START_MS)
    check(page, "The test passes.")
    expect(page.locator(".request-bar")).to_be_visible()
    expect(page.locator(".try[data-closed]")).to_have_count(0)


def test_a_script_that_prints_nothing_is_no_riddle(page):
    opened(page)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_text("It printed nothing.")).to_be_visible(timeout=START_MS)
