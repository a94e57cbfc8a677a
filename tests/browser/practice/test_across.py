"""What goes on elsewhere: downloads and progress between the browser and `flask practice`."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from tests.browser.practice.conftest import START_MS, check, item, kept, opened, write
from tests.conftest import Notes
from tests.practice.conftest import Learner
from tests.small_practice import SOLUTIONS, build

pytestmark = pytest.mark.xdist_group("practice")


@pytest.fixture
def learner(tmp_path):
    """The same site's commands, and an empty folder to practise in."""
    (tmp_path / "site").mkdir()
    return Learner(build(Notes(tmp_path / "site")).app(), tmp_path / "practice")


@pytest.mark.parametrize("slug", ["double", "web"])
def test_a_download_goes_on_with_the_command(page, learner, tmp_path, slug):
    opened(page, slug)
    write(page, SOLUTIONS[slug] + "# mine\n")
    page.get_by_role("button", name="More for").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Download").click()
    archive = tmp_path / download.value.suggested_filename
    download.value.save_as(archive)
    assert learner.types("start", slug, "--from", str(archive)).exit_code == 0
    assert learner.file(slug=slug).endswith("# mine\n")
    learner.checks(slug)


def test_progress_goes_to_the_machine_and_back(page, learner, tmp_path):
    opened(page)
    write(page, SOLUTIONS["double"])
    check(page, "All 3 tests pass.")
    page.goto("exercises/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    theirs = tmp_path / "practice.json"
    download.value.save_as(theirs)
    assert learner.types("import", str(theirs)).exit_code == 0
    assert learner.records == kept(page)
    learner.passes("web")
    ours = tmp_path / "status.json"
    ours.write_text(learner.types("status", "--json").stdout)
    page.locator("input[type=file]").set_input_files(ours)
    expect(page.locator(".told")).to_have_text("status.json has 2 exercises; 1 newly passed.")
    expect(page.locator("#done")).to_have_text("2 of 3 passed")
    assert kept(page) == json.loads(ours.read_text())["exercises"]


def test_the_inspector_shows_what_the_tried_app_did(page):
    opened(page, "web")
    write(page, SOLUTIONS["web"])
    page.get_by_role("button", name="Run").click()
    panel = page.get_by_role("region", name="Try the app")
    expect(panel.locator("> .state")).to_contain_text("200 OK", timeout=START_MS)
    panel.get_by_role("tab", name="Inspector").click()
    expect(panel.locator(".inspector")).to_contain_text(re.compile("View", re.IGNORECASE))
    expect(panel.locator(".inspector")).to_contain_text("200 OK")


@pytest.mark.parametrize(
    ("code", "verdict", "said"),
    [
        ("", "Not checked: answer.py is empty", ""),
        ("import nosuchthing\n", "Not checked: There is no module `nosuchthing` here", "pip install"),
        ("import sys\nsys.exit(0)\n", "Not checked", "The program ended before"),
        ("def double(value):\n    return 1\n\n\ndef test_mine():\n    pass\n", "0 of 3 pass.", ""),
        ("def double(value):\n    return int(input()) * 2\n", "0 of 3 pass.", "a check has nobody"),
    ],
    ids=["empty", "import", "exit", "own test", "input"],
)
def test_odd_answers_are_told_as_on_the_machine(page, learner, code, verdict, said):
    opened(page)
    write(page, code)
    if not code:
        page.keyboard.press("Delete")
    check(page, re.compile(re.escape(verdict)))
    learner.types("start", "double")
    learner.writes(code, slug="double")
    local = learner.asks("check", "double")
    if local["error"]:
        expect(page.locator(".verdict")).to_contain_text(local["error"]["what"])
        expect(page.locator("main")).to_contain_text(local["error"]["remedy"])
    else:
        assert [test["state"] for test in local["tests"]] == ["failed"] * 3
        for test in local["tests"]:
            expect(item(page, test["name"])).to_contain_text(test["got"])
            expect(item(page, test["name"])).to_contain_text(test["message"])
    assert said in json.dumps(local)


def test_a_task_fits_on_a_screen(frozen, new_page):
    """Title and task, on a usual laptop: what is below it is the editor."""
    page = new_page(frozen, 1280)
    heights = {}
    for path in [path for path in frozen.paths if re.match("/exercises/.", path)]:
        page.goto(path)
        heights[path] = page.locator(".task").evaluate("task => task.offsetHeight")
    assert len(heights) >= 25
    assert {path: height for path, height in heights.items() if height > 800} == {}
