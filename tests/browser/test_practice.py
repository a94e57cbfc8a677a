"""Exercises in the browser: checked, hinted, solved, kept; the list of them; progress that moves."""

from __future__ import annotations

import functools
import http.server
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from runsheet.publish import publish

from tests.browser.conftest import QuietFiles, Served, browsing, serving
from tests.browser.test_accessibility import findings
from tests.conftest import Notes
from tests.small_practice import SOLUTIONS, STARTERS, build

pytestmark = pytest.mark.xdist_group("practice")
START_MS = 60_000
STARTED = {
    "state": "started",
    "started": "2026-11-21T15:00:00Z",
    "passed": None,
    "touched": "2026-11-21T15:04:00Z",
    "hints": 1,
    "gave_up": False,
}
PASSED = {**STARTED, "state": "passed", "passed": "2026-11-21T15:04:00Z"}
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


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Iterator[Served]:
    """The small site, frozen, under a sub-path."""
    folder = tmp_path_factory.mktemp("practice")
    app = build(Notes(folder)).app(FREEZER_DESTINATION=str(folder / "www" / "below"))
    (folder / "www").mkdir()
    publish(app)
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(QuietFiles, directory=str(folder / "www"))
    )
    with serving(server) as url:
        yield Served(f"{url}/below/", [])


@pytest.fixture(scope="module")
def tab(browser, site) -> Iterator[Page]:
    """One tab for all tests: Python comes from its cache after the first."""
    options = {"service_workers": "block", "bypass_csp": True, "accept_downloads": True}
    with browsing(browser, site.url, viewport={"width": 1280, "height": 900}, **options) as page:
        yield page


@pytest.fixture
def page(tab) -> Iterator[Page]:
    """The tab, with nothing kept of the test before, and nothing to complain about afterwards."""
    complaints = []

    def on_console(message):
        complaints.append(message.text)

    def on_error(error):
        complaints.append(str(error))

    tab.goto("static/img/icon.svg")
    tab.evaluate("localStorage.clear()")
    tab.on("console", on_console)
    tab.on("pageerror", on_error)
    yield tab
    tab.remove_listener("console", on_console)
    tab.remove_listener("pageerror", on_error)
    tab.unroute_all()
    # What a test itself has done to the network.
    expected = ("Service Worker registration blocked", "net::ERR_FAILED")
    assert [text for text in complaints if not any(known in text for known in expected)] == []


def opened(page: Page, slug: str = "double") -> Page:
    page.goto(f"exercises/{slug}/")
    expect(page.locator(".cm-content")).to_be_visible()
    return page


def write(page: Page, text: str) -> None:
    page.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(text)


def check(page: Page, verdict: str | re.Pattern) -> None:
    page.get_by_role("button", name="Check", exact=True).click()
    expect(page.locator(".verdict")).to_have_text(verdict, timeout=START_MS)


def item(page: Page, name: str):
    return page.locator(".tests > li").filter(has_text=name)


def kept(page: Page) -> dict:
    return json.loads(page.evaluate("localStorage.getItem('runsheet:practice')") or '{"exercises": {}}')["exercises"]


def keep(page: Page, **records: dict) -> None:
    page.evaluate(
        "(text) => localStorage.setItem('runsheet:practice', text)", json.dumps({"version": 1, "exercises": records})
    )


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


def test_what_never_ends_is_stopped_and_named(page):
    opened(page, "hasty")
    write(page, STARTERS["hasty"].split("# ///\n")[-1].replace("return False", "while True: pass"))
    check(page, "Still running after 2 s in “It is ready”: look for a loop that never ends.")
    assert not page.locator(".tests > li[data-state]").count()
    write(page, "while True: pass")
    check(page, "Still running after 2 s before the first test: look for a loop that never ends.")
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


def test_hints_come_one_by_one_and_stay(page):
    opened(page)
    hints = page.locator(".hints ol > li")
    expect(hints).to_have_count(0)
    page.get_by_role("button", name="Show a hint").press("Enter")
    expect(hints).to_have_text(["The first hint of double."])
    expect(page.get_by_role("button", name="Next hint (2 of 3)")).to_be_focused()
    assert kept(page)["double"]["hints"] == 1
    page.keyboard.press("Enter")
    opened(page)
    expect(hints).to_have_count(2)
    page.get_by_role("button", name="Next hint (3 of 3)").press("Enter")
    expect(hints.nth(2)).to_be_focused()
    expect(page.get_by_role("button", name="hint")).to_have_count(0)


def test_the_solution_asks_before_a_pass_and_not_after(page):
    opened(page)
    page.get_by_role("button", name="Show the solution").click()
    expect(page.get_by_role("button", name="Keep trying")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show the solution")).to_be_focused()
    assert kept(page) == {}
    page.get_by_role("button", name="Show the solution").click()
    page.route("**/solution.json", lambda route: route.abort())
    page.get_by_role("button", name="Show it").click()
    expect(page.get_by_role("alert")).to_contain_text("could not be fetched")
    page.unroute_all()
    page.get_by_role("button", name="Show the solution").click()
    page.get_by_role("button", name="Show it").click()
    heading = page.get_by_role("heading", name="What others write")
    expect(heading).to_be_focused()
    expect(page.locator(".theirs code")).to_have_text(SOLUTIONS["double"].strip())
    expect(page.locator(".yours code")).to_have_text(STARTERS["double"].strip())
    expect(page.get_by_text("Because double is shortest so.")).to_be_visible()
    assert kept(page)["double"]["gave_up"]
    keep(page, double=PASSED)
    opened(page)
    page.get_by_role("button", name="Show the solution").click()
    expect(heading).to_be_focused()
    assert not kept(page)["double"]["gave_up"]


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


def test_the_keyboard_alone_suffices(page):
    opened(page)
    page.locator(".facts").get_by_role("link", name="Numbers").focus()
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


def test_progress_of_a_full_storage_holds_for_the_page(page):
    opened(page)
    page.evaluate(
        "() => void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })"
    )
    page.get_by_role("button", name="Show a hint").click()
    expect(page.locator(".facts .state-of")).to_have_text("Started")
    page.get_by_role("button", name="Next hint").click()
    expect(page.locator(".hints ol > li")).to_have_count(2)


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
    page.wait_for_function(
        """async () => {
            const kept = (await (await caches.open("pages")).keys()).map(({ url }) => url);
            const has = (end) => kept.some((url) => url.endsWith(end));
            const own = ["double/", "double.json", "solution.json"].every(has);
            const program = (await (await caches.open("assets")).keys()).some(({ url }) => url.endsWith(".wasm"));
            return navigator.serviceWorker.controller && own && program;
        }""",
        timeout=START_MS,
    )
    page.context.set_offline(True)
    page.reload()
    check(page, "2 of 3 pass.")
    page.get_by_role("button", name="Show the solution").click()
    page.get_by_role("button", name="Show it").click()
    expect(page.locator(".theirs code")).to_contain_text("value * 2")
    page.context.set_offline(False)


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
    if not page.url.endswith("/exercises/"):
        page.goto("exercises/")
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


def test_axe_finds_nothing_whatever_has_happened(page):
    found = []

    def examine():
        for theme in ("light", "dark"):
            page.evaluate("(theme) => (document.documentElement.dataset.theme = theme)", theme)
            found.extend(f"{theme}: {finding}" for finding in findings(page))

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
