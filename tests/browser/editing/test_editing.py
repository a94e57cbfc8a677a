"""Editing a card: the editor, its files and menu, Reset and Compare, and the line that failed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.editing.conftest import SCRIPT, append, built, card, edit, kept, menu
from tests.browser.test_accessibility import findings_in_both_themes

pytestmark = pytest.mark.xdist_group("editing")


START_MS = 30_000


def test_what_runs_here_can_be_edited_and_nothing_else(page):
    for name, is_there in (("half.py", True), ("web", True), ("site.conf", False), ("local.py", False)):
        expect(card(page, name).get_by_role("button", name=f"Edit {name}")).to_have_count(int(is_there))
        expect(card(page, name).get_by_role("button", name="More for")).to_have_count(int(is_there))
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name).join()")
    assert "editor-" not in loaded, "only once somebody edits"


def test_the_editor_shows_the_code_without_its_metadata_and_counts_the_lines_of_the_file(page):
    field = edit(card(page))
    expect(field).to_be_focused()
    expect(field).to_have_accessible_name("Code of half.py")
    expect(field).to_have_accessible_description(re.compile("Escape, then Tab leaves"))
    expect(field.locator(".cm-line").first).to_have_text('"""Halves."""')
    numbers = card(page).locator(".cm-lineNumbers .cm-gutterElement:visible")
    expect(numbers.first).to_have_text("4")
    expect(card(page).get_by_role("tab")).to_have_count(0)
    expect(card(page).locator(".file")).to_be_visible()


def test_an_edit_is_shown_in_colour_when_done_and_is_there_after_a_reload(page):
    figure = card(page)
    append(figure, "\ndef half(n):\n")
    record = kept(page, "half.py", "def half(n)")
    ((_, files),) = record.items()
    assert files["half.py"].startswith(SCRIPT.rstrip("\n"))
    figure.get_by_role("button", name="Done").click()
    expect(figure.locator("pre > code .nf")).to_have_text("half")
    shown = figure.locator("pre > code").inner_html()
    page.reload()
    expect(figure.locator(".badge.edited")).to_have_text("Edited")
    expect(figure.locator("pre > code .nf")).to_have_text("half")
    assert figure.locator("pre > code").inner_html() == shown
    expect(figure.locator(".output")).to_contain_text("Recorded from the original code")
    expect(figure.locator(".output")).to_contain_text("0.5")


def test_what_is_unchanged_looks_as_the_page_shows_it(page):
    """The page is coloured by Pygments, the edit by the browser: nobody sees which."""
    figure = card(page, "web")
    before = [figure.locator("pre > code").nth(pane).inner_html() for pane in (0, 1)]
    field = append(figure, "#")
    figure.get_by_role("tab", name="templates/hello.html").click()
    field.press("Control+End")
    page.keyboard.type("<p>")
    figure.get_by_role("button", name="Done").click()
    expect(figure.locator("pre > code").nth(1)).to_contain_text("<p>")
    expect(figure.locator("pre > code .c")).to_have_text("#")
    expect(figure.locator("pre > code").nth(1).locator(".nt").first).to_be_visible()
    after = [figure.locator("pre > code").nth(pane).inner_html() for pane in (0, 1)]

    def coloured(html: str) -> list[tuple[str, str]]:
        """Each character with the colour of it, as roles of code.css."""
        roles = {"kn": "k", "s1": "s", "s2": "s", "vm": "", "ow": "k", "cp": "k", "nt": "k", "nd": "nf", "fm": "nf"}
        spans = re.findall(r'<span class="(\w+)">([^<]*)</span>|([^<]+)', html)
        return [(roles.get(role, role), char) for role, text, rest in spans for char in text or rest if char.strip()]

    assert coloured(after[0])[: len(coloured(before[0]))] == coloured(before[0])
    assert coloured(after[1])[: len(coloured(before[1]))] == coloured(before[1])


def test_control_enter_runs_what_was_edited_and_the_line_that_failed_is_marked(page):
    figure = card(page)
    field = append(figure, "print(6 * 7)")
    page.keyboard.press("Control+Enter")
    expect(figure.locator(".output .stdout")).to_have_text(re.compile("0.5\\s+42"), timeout=START_MS)
    expect(figure.locator(".of-original")).to_have_count(0)
    expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here"))
    page.keyboard.type("\n1 / 0\n")
    page.keyboard.press("Control+Enter")
    expect(field.locator(".failing")).to_have_text("1 / 0", timeout=START_MS)
    expect(field).to_be_focused()


def test_files_are_tabs_by_arrow_keys_and_each_keeps_its_text_and_history(page):
    figure = card(page, "web")
    field = append(figure, "# mine")
    tabs = figure.get_by_role("tab")
    assert tabs.all_inner_texts() == ["app.py", "templates/hello.html", "web.http"]
    tabs.first.focus()
    page.keyboard.press("ArrowRight")
    expect(tabs.nth(1)).to_be_focused()
    expect(tabs.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_accessible_name("Code of templates/hello.html")
    expect(figure.get_by_role("tabpanel")).to_have_accessible_name("templates/hello.html")
    page.keyboard.press("End")
    expect(field).to_contain_text("GET /")
    page.keyboard.press("ArrowRight")
    expect(tabs.first).to_be_focused()
    expect(field).to_contain_text("# mine")
    assert figure.locator('[role="tab"][tabindex="0"]').count() == 1
    field.focus()
    page.keyboard.press("Control+z")
    expect(field).not_to_contain_text("# mine")


def test_tab_indents_and_escape_then_tab_leaves(page):
    field = append(card(page), "\nif x:")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("y")
    expect(field.locator(".cm-line").last).to_have_text("        y")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(field).not_to_be_focused()


def test_the_keys_are_shown_to_whom_writes_with_a_keyboard(page, small_site, new_page):
    figure = card(page)
    field = edit(figure)
    keys = figure.get_by_text(re.compile("Enter runs · Escape, then Tab leaves the editor"))
    expect(keys).to_be_visible()
    height = figure.bounding_box()["height"]
    field.press("Escape")
    page.keyboard.press("Tab")
    expect(keys).to_be_hidden()
    assert figure.bounding_box()["height"] == height, "nothing moves when they go"
    phone = new_page(small_site, 360, has_touch=True, is_mobile=True)
    phone.goto("/page/")
    edit(card(phone))
    expect(phone.get_by_text("Escape, then Tab leaves the editor", exact=False).last).to_be_hidden()


def test_reset_can_be_undone(page):
    figure = card(page)
    field = append(figure, "\n# mine")
    kept(page, "half.py", "# mine")
    menu(figure, "Reset")
    expect(field).not_to_contain_text("# mine")
    expect(figure.locator(".badge.edited")).to_have_count(0)
    page.wait_for_function("() => localStorage.getItem('runsheet:edits:half.py') === null")
    figure.get_by_role("button", name="Undo").click()
    expect(field).to_contain_text("# mine")
    expect(figure.locator(".badge.edited")).to_be_visible()
    kept(page, "half.py", "# mine")


def test_reset_without_the_editor_shows_the_pages_own_code(page):
    figure = card(page)
    before = figure.locator("pre > code").inner_html()
    append(figure, "\n# mine")
    kept(page, "half.py", "# mine")
    page.reload()
    expect(figure.locator("pre > code")).to_contain_text("# mine")
    menu(figure, "Reset")
    expect(figure.locator("pre > code")).not_to_contain_text("# mine")
    assert figure.locator("pre > code").inner_html() == before
    expect(figure.locator(".of-original")).to_have_count(0)


def test_the_menu_offers_what_applies_and_works_from_the_keyboard(page):
    figure = card(page)
    opener = figure.get_by_role("button", name="More for half.py")
    opener.press("Enter")
    items = figure.get_by_role("menuitem")
    expect(items).to_have_text(["Share", "Download", "Open in the playground"])
    expect(items.first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(items.last).to_be_focused()
    page.keyboard.press("d")
    expect(items.nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(figure.get_by_role("menu")).to_have_count(0)
    expect(opener).to_be_focused()
    append(figure, "#")
    opener.click()
    expect(items).to_have_text(["Reset", "Compare with the original", "Share", "Download", "Open in the playground"])
    page.locator("h1").click()
    expect(figure.get_by_role("menu")).to_have_count(0)


def test_compare_shows_what_was_and_what_is_and_cannot_be_typed_into(page):
    figure = card(page)
    field = edit(figure)
    page.keyboard.press("Control+End")
    page.keyboard.press("Shift+ArrowUp")
    page.keyboard.type("print(2)")
    menu(figure, "Compare")
    comparison = figure.get_by_label("Comparison of half.py with the original")
    expect(comparison.locator(".cm-deletedChunk")).to_contain_text("print(1 / 2)")
    expect(comparison.locator(".cm-changedLine")).to_have_text("print(2)")
    expect(comparison).to_be_focused()
    page.keyboard.type("x")
    expect(comparison.locator(".cm-changedLine")).to_have_text("print(2)")
    figure.get_by_role("button", name="End the comparison").click()
    expect(field).to_be_visible()
    expect(comparison).to_have_count(0)


ROLES = {
    "keyword": "def",
    "string": '"text"',
    "number": "42",
    "name": "half",
    "type": "Half",
    "comment": "# mine",
}
# The colour of each of these texts in the editor, beside that of its role.
COLOURS = """(field, roles) => Object.entries(roles).map(([role, text]) => {
    const span = [...field.querySelectorAll("span")].findLast((one) => one.textContent === text);
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--code-${role})`;
    const colours = [getComputedStyle(span).color, getComputedStyle(probe).color];
    probe.remove();
    return [role, ...colours];
})"""


def test_the_editor_has_the_colours_of_the_site_by_day_and_by_night(page):
    field = append(card(page), '\nclass Half: pass\ndef half(): return "text", 42  # mine')
    seen = set()
    for theme in ("light", "dark"):
        page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
        for role, shown, meant in field.evaluate(COLOURS, ROLES):
            assert shown == meant, f"{theme}: {role}"
            seen.add(shown)
    assert len(seen) == 2 * len(ROLES), "each role has a colour of its own"


def test_the_search_finds_marks_and_selects(page):
    figure = card(page)
    field = append(figure, "\nprint(7)")
    page.keyboard.press("ControlOrMeta+Home")
    page.keyboard.press("ControlOrMeta+f")
    expect(figure.get_by_placeholder("Find")).to_be_focused()
    page.keyboard.type("print")
    expect(field.locator(".cm-searchMatch")).to_have_count(2)
    for _ in range(2):
        page.keyboard.press("Enter")
    expect(field.locator(".cm-line", has=page.locator(".cm-searchMatch-selected"))).to_have_text("print(7)")
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    page.keyboard.type("repr")
    expect(field.locator(".cm-line").last).to_have_text("repr(7)")


def ran(figure, at: dict | None) -> None:
    """Say, as run.js does, how a run ended."""
    figure.evaluate(
        "(figure, at) => figure.dispatchEvent(new CustomEvent('snippet-ran', "
        "{ bubbles: true, detail: { outcome: { at } } }))",
        at,
    )


def test_a_run_that_failed_marks_the_line_before_anything_was_edited(page):
    figure = card(page)
    ran(figure, {"file": "half.py", "line": 5})
    mark = figure.get_by_role("img", name="Line 5 failed")
    expect(mark).to_be_visible()
    field = edit(figure)
    expect(field.locator(".failing")).to_have_text("print(1 / 2)")
    figure.get_by_role("button", name="Done").click()
    expect(mark).to_be_visible()
    ran(figure, None)
    expect(mark).to_have_count(0)


@pytest.mark.parametrize("is_open", [True, False])
def test_the_line_that_failed_is_marked_until_the_next_change(page, is_open):
    figure = card(page)
    field = edit(figure)
    if not is_open:
        figure.get_by_role("button", name="Done").click()
    ran(figure, {"file": "half.py", "line": 5})
    if is_open:
        expect(field.locator(".failing")).to_have_text("print(1 / 2)")
        expect(field.locator(".failing")).to_have_attribute("title", "Line 5 failed")
        field.press("Control+End")
        page.keyboard.type("#")
        expect(field.locator(".failing")).to_have_count(0)
    else:
        mark = figure.get_by_role("img", name="Line 5 failed")
        expect(mark).to_be_visible()
        assert figure.locator("pre > code").inner_text().strip().splitlines()[1] == "print(1 / 2)"
        line = figure.locator("pre > code .nb").bounding_box()
        assert abs(mark.bounding_box()["y"] - line["y"]) < 6
        ran(figure, None)
        expect(mark).to_have_count(0)


def test_what_cannot_be_fetched_is_said_at_the_card(small_site, new_page):
    page = new_page(small_site)
    page.goto("/page/")
    page.route("**/snippets/**", lambda route: route.abort())
    card(page).get_by_role("button", name="Edit").click()
    expect(card(page).locator(".notice")).to_contain_text("could not be fetched")
    page.unroute_all()
    edit(card(page))
    expect(card(page).locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_everything_about_editing_is_accessible(frozen, new_page, width):
    page = new_page(frozen, width, bypass_csp=True)
    page.goto("/flask/what-is-flask/")
    figure = card(page, "flask/what-is-flask/render")
    append(figure, "# mine\nclass A(ValueError): pass\n")
    page.keyboard.press("Control+f")
    expect(figure.get_by_placeholder("Find")).to_be_focused()
    figure.get_by_role("button", name="More for").click()
    figure.get_by_role("menu").wait_for()
    found = findings_in_both_themes(page)
    figure.get_by_role("menuitem", name="Compare").click()
    figure.get_by_label("Comparison of app.py").wait_for()
    found += findings_in_both_themes(page)
    figure.get_by_role("button", name="End the comparison").click()
    figure.get_by_role("button", name="Done").click()
    menu(figure, "Reset")
    figure.get_by_role("button", name="Undo").wait_for()
    found += findings_in_both_themes(page)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_the_real_site_edits_without_a_complaint(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/sheets/jinja-filters/")
    figure = page.locator("figure.snippet.bare").first
    append(figure, "\n# mine")
    figure.get_by_role("button", name="Done").click()
    expect(figure.locator("details code")).to_contain_text("# mine")
    menu(figure, "Compare")
    figure.get_by_label(re.compile("^Comparison of")).wait_for()
    assert complaints == []


@pytest.mark.parametrize("site", ["frozen", "live"])
def test_every_part_that_is_loaded_later_is_there_for_ever(request, new_page, site):
    page = new_page(request.getfixturevalue(site))
    imports = [part for about in built().values() for part in about["imports"] if not part.get("external")]
    parts = {f"/static/dist/{Path(part['path']).name}" for part in imports}
    assert len(parts) > 10
    answers = {path: page.request.get(path) for path in parts}
    assert {path: answer.status for path, answer in answers.items() if not answer.ok} == {}
    if site == "live":
        kept = {answer.headers["cache-control"] for answer in answers.values()}
        assert kept == {"public, max-age=31536000, immutable"}
