"""The list of the exercises, and progress: what is kept, and what moves between browser and machine."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import expect

from tests.browser.practice.conftest import PASSED, STARTED, keep, kept, opened

pytestmark = pytest.mark.xdist_group("practice")
# The script of the list, which is loaded where there is one.
LIST = "**/list-*.js"


def test_progress_of_a_full_storage_holds_for_the_page(page):
    opened(page)
    page.evaluate(
        "() => void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })"
    )
    page.get_by_role("button", name="Show a hint").click()
    expect(page.locator(".facts .state-of")).to_have_text("Started")
    page.get_by_role("button", name="Next hint").click()
    expect(page.locator(".hints ol > li")).to_have_count(2)


def test_the_list_is_filtered_and_the_address_says_how(page):
    keep(page, double=PASSED, web=STARTED)
    page.goto("exercises/")
    expect(page.locator("#done")).to_have_text("1 of 3 passed")
    listed = page.locator("[data-listed]:visible")
    expect(listed).to_have_count(3)
    expect(page.locator("[data-listed=double] .state-of")).to_have_text("Passed")
    page.get_by_role("button", name="Numbers 2").focus()
    page.keyboard.press("Enter")
    expect(listed).to_have_count(2)
    expect(page.get_by_role("button", name="Numbers 2")).to_be_focused()
    expect(page.get_by_role("button", name="Hard 0")).to_be_visible()
    page.get_by_role("button", name="Passed 1").click()
    expect(listed).to_have_count(1)
    assert page.url.endswith("?state=passed&topic=python%2Fnumbers")
    page.reload()
    expect(listed).to_have_count(1)
    expect(page.get_by_role("button", name="Passed 1")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="Passed 1").click()
    page.get_by_role("button", name="Hard 0").click()
    expect(page.get_by_text("No exercise is all of that.")).to_be_visible()
    page.get_by_role("button", name="Show all").click()
    expect(listed).to_have_count(3)
    assert "?" not in page.url


def test_what_is_pressed_before_the_script_is_there_is_done_then(page):
    keep(page, double=PASSED)
    held = []
    page.route(LIST, lambda route: held.append(route))
    with page.expect_request(LIST):
        page.goto("exercises/", wait_until="commit")
    with page.expect_download():
        page.get_by_role("button", name="Export").click()
        page.get_by_role("button", name="Numbers 2").click()
        held[0].continue_()
    expect(page.locator(".told")).to_have_text("practice.json has the progress of 1 exercise.")
    expect(page.locator("[data-listed]:visible")).to_have_count(2)


def test_progress_goes_out_and_comes_back_merged(page, tmp_path):
    keep(page, double=STARTED, elsewhere=PASSED)
    page.goto("exercises/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
    assert download.value.suggested_filename == "practice.json"
    exported = json.loads(download.value.path().read_text())
    assert exported == {"version": 1, "exercises": {"double": STARTED, "elsewhere": PASSED}}
    theirs = {**PASSED, "started": "2026-11-20T15:00:00Z", "hints": 0, "gave_up": True, "new": "key"}
    path = tmp_path / "theirs.json"
    path.write_text(json.dumps({"version": 1, "exercises": {"double": theirs}, "more": []}))
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".told")).to_have_text("theirs.json has 1 exercise; 1 newly passed.")
    expect(page.locator("#done")).to_have_text("1 of 3 passed")
    merged = {**PASSED, "started": "2026-11-20T15:00:00Z", "hints": 1, "gave_up": True}
    assert kept(page) == {"double": merged, "elsewhere": PASSED}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "it is not JSON"),
        ("[]", "it does not hold the progress of exercises"),
        ('{"version": 2, "exercises": {}}', "its version is 2, and only 1 is known"),
        ('{"version": 1, "exercises": {"double": []}}', "of “double” nothing is said"),
        (json.dumps({"version": 1, "exercises": {"double": {**STARTED, "state": "won"}}}), 'the state is "won"'),
        (json.dumps({"version": 1, "exercises": {"double": {**STARTED, "touched": "2026-02-31T00:00:00Z"}}}), "a time"),
        (json.dumps({"version": 1, "exercises": {"double": {**PASSED, "passed": None}}}), "do not agree"),
        (json.dumps({"version": 1, "exercises": {"double": {**STARTED, "hints": -1}}}), "the number of hints"),
        (json.dumps({"version": 1, "exercises": {"double": {**STARTED, "gave_up": 1}}}), "neither true nor false"),
        (" " * 1_000_001, "it is larger than 1 MB"),
    ],
)
def test_what_is_no_progress_is_refused_and_changes_nothing(page, tmp_path, text, why):
    keep(page, web=STARTED)
    page.goto("exercises/")
    # The script of the list is there.
    expect(page.locator("[data-listed=web] .state-of")).to_have_text("Started")
    path = tmp_path / "bad.json"
    path.write_text(text)
    page.locator("input[type=file]").set_input_files(path)
    expect(page.locator(".told")).to_contain_text("bad.json was not imported: ")
    expect(page.locator(".told")).to_contain_text(why)
    assert kept(page) == {"web": STARTED}


def test_a_topic_says_what_is_passed_also_when_another_tab_passes_it(page):
    keep(page, double=STARTED)
    page.goto("python/numbers/")
    line = page.locator(".practice > .progress")
    expect(line).to_have_text("2 exercises, 0 passed")
    other = page.context.new_page()
    other.goto("static/img/icon.svg")
    keep(other, double=PASSED)
    expect(line).to_have_text("2 exercises, 1 passed")
    expect(page.locator("[data-listed=double]")).to_have_attribute("data-state", "passed")
    other.close()
