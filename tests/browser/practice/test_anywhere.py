"""Exercises by keyboard, elsewhere, without a network, without a script, and for those who hear or see otherwise."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import zipfile

import pytest
from playwright.sync_api import expect

from tests.browser.practice.conftest import START_MS, check, item, opened, write
from tests.browser.test_accessibility import findings_in_both_themes
from tests.small_practice import SOLUTIONS

pytestmark = pytest.mark.xdist_group("practice")


def test_the_keyboard_alone_suffices(page):
    opened(page)
    expect(page.get_by_role("button", name="Favourite").first).to_be_visible()
    page.locator(".facts").get_by_role("link", name="Numbers").focus()
    for name in ("Favourite", "Run", "Step", "Done", "Copy", "More"):
        page.keyboard.press("Tab")
        expect(page.locator(":focus")).to_have_accessible_name(re.compile(f"^{name}"))
    page.keyboard.press("Tab")
    expect(page.locator(".cm-content")).to_be_focused()
    expect(page.locator(".check .leave").first).to_be_visible()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text("def double(value):\n    return 1\n")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".verdict")).to_have_text("0 of 3 pass.", timeout=START_MS)
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(item(page, "Two and two")).to_be_focused()


def test_a_download_is_checked_by_plain_pytest(page, tmp_path):
    opened(page)
    write(page, "def double(value):\n    return value * 2  # mine\n")
    page.get_by_role("button", name="More for").click()
    with page.expect_download() as download:
        page.get_by_role("menuitem", name="Download").click()
    with zipfile.ZipFile(io.BytesIO(download.value.path().read_bytes())) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "double"
    assert {path.name for path in folder.iterdir()} == {
        "answer.py",
        "test_exercise.py",
        "requirements.txt",
        "README.md",
    }
    assert "# mine" in (folder / "answer.py").read_text()
    assert re.search(r"^pytest==", (folder / "requirements.txt").read_text(), re.MULTILINE)
    readme = (folder / "README.md").read_text()
    assert "`pytest`" in readme
    assert "`flask practice start double --from double.zip`" in readme
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    assert subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0


def test_without_what_python_needs_it_is_said_in_one_sentence(new_page, site):
    page = new_page(site)
    page.add_init_script("delete WebAssembly.Suspending")
    page.goto("exercises/double/")
    expect(page.locator(".verdict")).to_contain_text("This browser cannot run Python here")
    expect(page.locator(".verdict")).to_contain_text("flask practice start double")
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.get_by_role("button", name="Check", exact=True)).to_be_visible()


def test_without_a_script_task_tests_and_hints_can_be_read(new_page, site):
    page = new_page(site, java_script_enabled=False)
    page.goto("exercises/double/")
    expect(item(page, "Two and two are four")).to_be_visible()
    expect(page.get_by_role("button", name="Check")).to_have_count(0)
    page.get_by_text("Hints").click()
    expect(page.get_by_text("The second hint.")).to_be_visible()
    assert "flask practice start double" in page.locator("main").inner_text()
    page.goto("exercises/")
    expect(page.get_by_role("link", name="Double it").last).to_be_visible()
    expect(page.get_by_role("button", name="Easy")).to_have_count(0)


def test_what_was_checked_works_without_a_network(new_page, site):
    page = new_page(site, service_workers="allow")
    opened(page)
    check(page, "2 of 3 pass.")
    expect(page.locator("html")).to_have_attribute("data-offline", "all", timeout=START_MS)
    page.context.set_offline(True)
    page.reload()
    check(page, "2 of 3 pass.")
    page.get_by_role("button", name="Show the solution").click()
    page.get_by_role("button", name="Show it").click()
    expect(page.locator(".theirs code")).to_contain_text("value * 2")
    page.context.set_offline(False)


def test_axe_finds_nothing_whatever_has_happened(page):
    found = []

    def examine():
        found.extend(findings_in_both_themes(page))

    opened(page)
    examine()
    write(page, "def double(value:\n")
    check(page, re.compile("Not checked"))
    examine()
    write(page, "def double(value):\n    print(value)\n    return value * value\n")
    check(page, "2 of 3 pass.")
    page.get_by_role("button", name="Show a hint").click()
    page.get_by_text("Traceback", exact=True).click()
    examine()
    write(page, SOLUTIONS["double"])
    check(page, "All 3 tests pass.")
    page.get_by_role("button", name="Show the solution").click()
    expect(page.get_by_role("heading", name="What others write")).to_be_visible()
    examine()
    page.goto("exercises/?state=passed")
    expect(page.locator("#done")).to_have_text("1 of 3 passed")
    examine()
    page.goto("python/numbers/")
    examine()
    assert not found, "\n".join(found)
