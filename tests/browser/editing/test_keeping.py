"""What is kept of an edit in this browser: what is stored, by which tab, of which version, and what if it cannot be."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.editing.conftest import APP, append, card, edit, job_of, kept, menu

pytestmark = pytest.mark.xdist_group("keeping")


FULL = """() => {
  Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""


OLDER = "() => localStorage.setItem('runsheet:edits:half.py', JSON.stringify({ older: { 'half.py': 'print(8)' } }))"


def test_what_is_kept_is_the_whole_file_with_its_metadata_and_only_where_it_differs(page):
    append(card(page, "web"), "\n# more\n")
    ((version, files),) = kept(page, "web", "# more").items()
    assert files == {"app.py": APP.rstrip("\n") + "\n# more\n"} or files == {"app.py": APP + "\n# more\n"}
    assert version == job_of(page, "web").get("version", "")


def test_an_edit_is_kept_when_the_page_goes_at_once(page):
    append(card(page), "\n# quick")
    page.reload()
    expect(card(page).locator("pre > code")).to_contain_text("# quick")


def test_another_tab_takes_what_was_written_last(page):
    other = page.context.new_page()
    other.goto(page.url)
    field = edit(card(other))
    append(card(page), "\n# from the first")
    kept(page, "half.py", "# from the first")
    expect(field).not_to_contain_text("# from the first")
    other.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(field).to_contain_text("# from the first")
    expect(card(other).locator(".badge.edited")).to_be_visible()


def test_a_full_storage_is_said_once_and_nothing_is_lost(page):
    figure = card(page)
    page.evaluate(FULL)
    append(figure, "\n# mine")
    said = figure.locator(".notice[data-kind=storage]")
    expect(said).to_contain_text("This browser’s storage is full: your edit is kept until the page is closed.")
    page.keyboard.type(" and more")
    figure.get_by_role("button", name="Done").click()
    expect(figure.locator("pre > code")).to_contain_text("# mine and more")
    expect(said).to_have_count(1)
    with page.expect_download():
        said.get_by_role("button", name="Download it").click()


@pytest.mark.parametrize(("choice", "becomes"), [("Open it", "print(8)"), ("Discard", "print(1 / 2)")])
def test_an_edit_of_an_older_version_is_offered(page, choice, becomes):
    page.evaluate(OLDER)
    page.reload()
    figure = card(page)
    expect(figure.locator(".notice")).to_contain_text("You edited an older version of this code.")
    expect(figure.locator("pre > code")).to_contain_text("print(1 / 2)")
    figure.get_by_role("button", name=choice).click()
    expect(figure.locator("pre > code")).to_contain_text(becomes)
    expect(figure.locator(".notice")).to_have_count(0)
    page.wait_for_function("() => !localStorage.getItem('runsheet:edits:half.py')?.includes('older')")


def test_an_older_edit_with_a_file_that_is_gone_loses_nothing(page):
    page.evaluate(
        "() => localStorage.setItem('runsheet:edits:web', JSON.stringify({ older: { 'views.py': 'print(8)' } }))"
    )
    page.reload()
    figure = card(page, "web")
    field = edit(figure)
    figure.get_by_role("button", name="Open it").click()
    tab = figure.get_by_role("tab", name="views.py")
    tab.click()
    expect(field).to_have_text("print(8)")
    menu(figure, "Reset")
    expect(tab).to_have_count(0)
    expect(field).to_contain_text("render_template")


@pytest.mark.parametrize("rubbish", ["{", "null", "7", "[]", '{"a": 1}', '{"": {"half.py": 5}}'])
def test_what_cannot_be_read_of_the_storage_is_as_if_it_was_not_there(page, rubbish):
    page.evaluate("(text) => localStorage.setItem('runsheet:edits:half.py', text)", rubbish)
    page.reload()
    field = append(card(page), "\n# mine")
    expect(field).to_contain_text("print(1 / 2)")
    kept(page, "half.py", "# mine")
