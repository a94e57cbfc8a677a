"""Editing a card: the editor, what is kept of an edit, and what can be done with it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Served, app_server, serving
from tests.browser.test_accessibility import findings
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("editing")

START_MS = 30_000
SCRIPT = '# /// script\n# requires-python = ">=3.11"\n# ///\n"""Halves."""\nprint(1 / 2)\n'
APP = """\
# /// script
# dependencies = ["flask"]
# ///
from flask import Flask, render_template

app = Flask(__name__)


@app.get("/")
def hello():
    return render_template("hello.html", who="you")
"""
STORED = """(name) => JSON.parse(localStorage.getItem(`runsheet:edits:${name}`))"""
FULL = """() => {
  Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
}"""


@pytest.fixture(scope="module")
def small_site(tmp_path_factory):
    """A site with a script, an app of several files, a text, and a script for elsewhere."""
    notes = Notes(tmp_path_factory.mktemp("notes"))
    notes.snippet("half.py", SCRIPT)
    notes.snippet("half.out", "0.5\n")
    notes.snippet("web/app.py", APP)
    notes.snippet("web/templates/hello.html", "<h1>Hello {{ who }}</h1>\n")
    notes.snippet("web.http", "GET /\n")
    notes.snippet("web.out", "### GET /\n200 OK\nContent-Type: text/html; charset=utf-8\n\n<h1>Hello you</h1>\n")
    notes.snippet("site.conf", "server { listen 80; }\n")
    notes.snippet("local.py", '# /// script\n# [tool.runsheet]\n# runs = "local"\n# ///\nprint(3)\n')
    names = ("half.py", "web", "site.conf", "local.py")
    notes.page("page", "# Page\n\n" + "\n".join(f"## {name}\n\n```snippet\n{name}\n```\n" for name in names))
    with serving(app_server(notes.app())) as url:
        yield Served(url, [])


@pytest.fixture
def page(small_site, new_page) -> Page:
    """The page of the small site, in a browser that keeps nothing yet; nothing may be complained about."""
    page = new_page(small_site, accept_downloads=True, permissions=["clipboard-read", "clipboard-write"])
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto("/page/")
    yield page
    # The test has no service workers, and Playwright says so.
    assert [text for text in complaints if "Service Worker registration blocked" not in text] == []


def card(page: Page, name: str = "half.py"):
    return page.locator(f'figure.snippet[data-snippet="{name}"]')


def edit(figure):
    """Open the editor; the field."""
    figure.get_by_role("button", name="Edit").click()
    field = figure.get_by_role("textbox", name="Code of")
    expect(field).to_be_focused()
    return field


def append(figure, text: str):
    """Type at the end of the open file."""
    field = edit(figure)
    field.press("Control+End")
    field.page.keyboard.type(text)
    return field


def menu(figure, item: str):
    figure.get_by_role("button", name="More for").click()
    figure.get_by_role("menuitem", name=item).click()


def kept(page: Page, name: str, text: str):
    """Wait until what is stored of the snippet says that text; the record."""
    page.wait_for_function(
        "([name, text]) => localStorage.getItem(`runsheet:edits:${name}`)?.includes(text)", arg=[name, text]
    )
    return page.evaluate(STORED, name)


def job_of(page: Page, name: str) -> dict:
    return page.request.get(f"/snippets/{name}.json").json()


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
    page.keyboard.type("\n1 / 0\n")
    page.keyboard.press("Control+Enter")
    expect(field.locator(".failing")).to_have_text("1 / 0", timeout=START_MS)
    expect(field).to_be_focused()


def test_what_is_kept_is_the_whole_file_with_its_metadata_and_only_where_it_differs(page):
    append(card(page, "web"), "\n# more\n")
    ((version, files),) = kept(page, "web", "# more").items()
    assert files == {"app.py": APP.rstrip("\n") + "\n# more\n"} or files == {"app.py": APP + "\n# more\n"}
    assert version == job_of(page, "web").get("version", "")


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


def built() -> dict[str, dict]:
    """What esbuild says of each file that it made, by its path on the site."""
    report = Path(__file__).resolve().parents[2] / "site" / "static" / "dist" / "meta.json"
    outputs = json.loads(report.read_text())["outputs"]
    return {f"/static/dist/{Path(path).name}": about for path, about in outputs.items()}


def shared(page: Page, fragment: str):
    """What the site's own decoder makes of a fragment."""
    source = "site/static/js/editor/share.js"
    address = next(path for path, about in built().items() if about.get("entryPoint") == source)
    return page.evaluate("async ([address, fragment]) => (await import(address)).decode(fragment)", [address, fragment])


def test_a_shared_link_carries_the_code_and_nothing_is_lost(page):
    figure = card(page, "web")
    append(figure, "# Grüße 🐍\n")
    menu(figure, "Share")
    said = figure.locator(".notice[data-kind=share]")
    expect(said).to_have_text(re.compile(r"^Link copied: [\d,]+ characters\."))
    link = page.evaluate("navigator.clipboard.readText()")
    address, _, fragment = link.partition("#")
    assert address == page.url.replace("page/", "playground/")
    assert re.fullmatch(r"[\w-]+", fragment)
    assert f"{len(link):,}" in said.inner_text()
    job = shared(page, fragment)
    assert (job["name"], job["kind"], job["entry"], job["requests"]) == ("web", "app", "app.py", "web.http")
    assert job["files"] == {**job_of(page, "web")["files"], "app.py": job["files"]["app.py"]}
    assert job["files"]["app.py"].endswith("# Grüße 🐍\n")


def test_a_long_link_is_said_to_be_long(page):
    figure = card(page)
    field = edit(figure)
    field.press("Control+End")
    page.evaluate(
        "() => { const bytes = crypto.getRandomValues(new Uint8Array(9000));"
        " window.noise = [...bytes].map((byte) => byte.toString(16)).join('') }"
    )
    page.keyboard.insert_text(page.evaluate("window.noise"))
    menu(figure, "Share")
    expect(figure.locator(".notice")).to_contain_text("Some programs cut links that long")


def test_without_a_clipboard_the_link_is_in_a_field(page):
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    menu(card(page), "Share")
    field = card(page).get_by_label("Link to this code")
    expect(field).to_be_focused()
    assert field.input_value().startswith(page.url.replace("page/", "playground/#"))


PACK = """async (text) => {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
  return btoa(letters.join("")).replaceAll("+", "-").replaceAll("/", "_");
}"""
GOOD = {"v": 1, "name": "x", "kind": "script", "entry": "x.py", "requests": "", "files": {"x.py": "print(1)"}}


WRONG = [
    {"v": 2},
    {"kind": "text"},
    {"entry": "y.py"},
    {"entry": "toString"},
    {"requests": "none.http"},
    {"requests": None},
    {"name": "../x"},
    {"files": {}},
    {"files": ["print(1)"]},
    {"files": {"x.py": 1}},
    {"files": None},
    {"files": {"x.py": "", "../y": ""}},
    {"files": {"x.py": "", "/etc/y": ""}},
    {"files": {"x.py": "", "a//b": ""}},
    {"files": {"x.py": "", "C:\\y": ""}},
    {"files": {"x.py": "", **{f"{n}.py": "" for n in range(200)}}},
    {"files": {"x.py": "x" * 1_000_001}},
]


def test_only_a_sound_fragment_is_taken_for_a_shared_snippet(page):
    fragment = page.evaluate(PACK, json.dumps(GOOD))
    assert shared(page, f"#{fragment}") == {key: value for key, value in GOOD.items() if key != "v"}
    taken = [wrong for wrong in WRONG if shared(page, page.evaluate(PACK, json.dumps(GOOD | wrong))) is not None]
    taken += [wrong for wrong in ("", "#", "a", "%%%", "AAAA", "eyJ2IjoxfQ") if shared(page, wrong) is not None]
    assert taken == []


def test_open_in_the_playground_takes_the_code_along(page):
    page.route("**/playground/", lambda route: route.fulfill(body="<title>There</title>", content_type="text/html"))
    append(card(page), "\n# mine")
    menu(card(page), "Open in the playground")
    page.wait_for_url(re.compile(r"/playground/#[\w-]+$"))


@pytest.mark.parametrize(
    ("name", "folder", "files", "run"),
    [
        ("half.py", "half", {"half.py"}, "python half.py"),
        ("web", "web", {"app.py", "templates/hello.html", "web.http"}, "flask run --debug"),
    ],
)
def test_a_download_runs_locally(page, name, folder, files, run):
    append(card(page, name), "# mine\n")
    with page.expect_download() as expected:
        menu(card(page, name), "Download")
    assert expected.value.suggested_filename == f"{folder}.zip"
    archive = zipfile.ZipFile(io.BytesIO(Path(expected.value.path()).read_bytes()))
    assert archive.testzip() is None
    assert {path.removeprefix(f"{folder}/") for path in archive.namelist()} == {*files, "requirements.txt", "README.md"}
    entry = archive.read(f"{folder}/{'half.py' if name == 'half.py' else 'app.py'}").decode()
    assert entry.startswith("# /// script\n")
    assert entry.endswith("# mine\n")
    readme = archive.read(f"{folder}/README.md").decode().splitlines()
    assert len(readme) == 3
    assert page.url in readme[0]
    assert "pip install -r requirements.txt" in readme[1]
    assert f"`{run}`" in readme[2]
    pins = job_of(page, name).get("pins", [])
    requirements = archive.read(f"{folder}/requirements.txt").decode().splitlines()
    assert [line for line in requirements if not line.startswith("#")] == pins


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


OLDER = "() => localStorage.setItem('runsheet:edits:half.py', JSON.stringify({ older: { 'half.py': 'print(8)' } }))"


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


def test_an_edit_is_kept_when_the_page_goes_at_once(page):
    append(card(page), "\n# quick")
    page.reload()
    expect(card(page).locator("pre > code")).to_contain_text("# quick")


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


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_everything_about_editing_is_accessible(frozen, new_page, theme, width):
    page = new_page(frozen, width, color_scheme=theme, bypass_csp=True)
    page.goto("/flask/what-is-flask/")
    figure = card(page, "flask/what-is-flask/render")
    append(figure, "# mine\nclass A(ValueError): pass\n")
    page.keyboard.press("Control+f")
    expect(figure.get_by_placeholder("Find")).to_be_focused()
    figure.get_by_role("button", name="More for").click()
    figure.get_by_role("menu").wait_for()
    found = findings(page)
    figure.get_by_role("menuitem", name="Compare").click()
    figure.get_by_label("Comparison of app.py").wait_for()
    found += findings(page)
    figure.get_by_role("button", name="End the comparison").click()
    figure.get_by_role("button", name="Done").click()
    menu(figure, "Reset")
    figure.get_by_role("button", name="Undo").wait_for()
    found += findings(page)
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
