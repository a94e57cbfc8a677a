"""Run: what a snippet prints now, in the reader's own browser, takes the place of what is recorded."""

from __future__ import annotations

import contextlib
import functools
import re

import pytest
from playwright.sync_api import Page, expect
from runsheet.headless import serving

from tests.browser.conftest import Served, app_server, browsing
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("run")
START_MS = 30_000


@pytest.fixture
def own(notes, serve, new_page):
    """``own(name=source, …)``: the page of a small site that shows these scripts."""

    def own(**sources: str) -> Page:
        notes.recorded({f"{name}.py": source for name, source in sources.items()})
        page = new_page(serve(notes.app()))
        page.goto("/page/")
        return page

    return own


def card(page: Page, name: str):
    return page.locator(f'figure.snippet[data-snippet="{name}"]')


def run(page: Page, name: str, timeout: int = START_MS):
    """Press Run and wait for the end, for so many milliseconds."""
    figure = card(page, name)
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".output > .state")).to_have_text(re.compile(r"^Run here in"), timeout=timeout)
    return figure


def shown(figure) -> str:
    """What the card shows below the code, without the line that says how long it took and the word Output."""
    text = figure.locator(".output").inner_text()
    return re.sub(r"\s+", " ", re.sub(r"Run here in [\d.]+ s|Output\n", "", text)).strip()


@pytest.fixture(scope="module")
def reader(browser):
    """``reader(site)``: a page of a site, the same for all tests here: its browser has Python after the first."""
    with contextlib.ExitStack() as contexts:

        @functools.cache
        def reader(site: Served) -> Page:
            return contexts.enter_context(browsing(browser, site.url))

        yield lambda site: reader(Served(site.url, ()))


@pytest.mark.parametrize("site", ["frozen", "live"])
@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/", "home/hello.py"),
        ("/flask/request/", "flask/request/overview.py"),
        ("/flask/request/", "flask/request/cookies.py"),
        ("/python/decorators/", "python/decorators/async_functions.py"),
    ],
)
def test_a_run_shows_what_the_recording_shows(request, reader, site, path, name):
    """The one is written by a template, the other by the browser: nobody sees which."""
    page = reader(request.getfixturevalue(site))
    complaints = []

    def complain(message):
        complaints.append(message.text)

    page.on("console", complain)
    page.goto(path)
    recorded = shown(card(page, name))
    figure = run(page, name)
    page.remove_listener("console", complain)
    assert shown(figure) == recorded
    assert complaints == []


def test_a_recorded_timeline_gives_way_to_a_live_one(frozen, reader):
    page = reader(frozen)
    page.goto("/flask/what-is-flask/")
    figure = page.locator("figure[data-timeline]").first
    steps = figure.locator(".output .way .what")
    recorded = steps.all_inner_texts()
    expect(figure.locator(".output .time")).to_have_count(0)
    run(page, figure.get_attribute("data-snippet"))
    expect(figure.locator(".output .time").first).to_be_visible()
    assert steps.all_inner_texts() == recorded


def test_what_is_below_does_not_move_up_while_python_runs(own):
    page = own(x="import time\nprint('one')\ntime.sleep(4)\nprint('two')")
    page.evaluate("document.querySelector('.output samp').textContent = 'recorded\\n'.repeat(20)")
    before = page.locator(".output").bounding_box()["height"]
    figure = card(page, "x.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".stdout")).to_have_text("one\n", timeout=START_MS)
    assert page.locator(".output").bounding_box()["height"] >= before
    expect(figure.locator(".stdout")).to_have_text("one\ntwo\n")
    expect(figure.locator(".output > .state")).to_have_text(re.compile("^Run here in"))
    assert page.locator(".output").bounding_box()["height"] < before


def test_loading_is_counted_and_the_recorded_output_stays_until_python_runs(own):
    page = own(x="print('now')")
    states = page.evaluate_handle(
        """() => {
            const seen = [];
            const look = () => seen.push(document.querySelector(".output").innerText);
            new MutationObserver(look).observe(document.querySelector(".output"), { subtree: true, childList: true });
            return seen;
        }"""
    )
    figure = run(page, "x.py")
    seen = states.json_value()
    counted = re.compile(r"Loading Python: (\d+\.\d) of (\d+\.\d) MB")
    loading = [(text, *map(float, match.groups())) for text in seen if (match := counted.search(text))]
    assert loading
    assert all("recorded" in text and come <= total for text, come, total in loading)
    assert loading[-1][1] == loading[-1][2] > 5
    assert "recorded" not in figure.inner_text()
    expect(page.locator("#status")).to_have_text(re.compile(r"^x\.py: Run here in"))


IDLE = "() => new Promise((done) => requestIdleCallback(() => setTimeout(done, 100)))"


def test_python_starts_while_the_browser_idles_where_it_ran_before_and_never_on_save_data(own):
    page = own(x="print('now')")
    page.evaluate(IDLE)
    assert page.workers == [], "nothing was run yet"
    run(page, "x.py")
    with page.expect_worker():
        page.reload()
    page.add_init_script("navigator.connection.__proto__.__defineGetter__('saveData', () => true)")
    page.reload()
    page.evaluate(IDLE)
    card(page, "x.py").get_by_role("button", name="Run").hover()
    page.evaluate(IDLE)
    assert page.workers == []
    run(page, "x.py")


def test_python_waits_until_the_page_can_be_used_and_the_browser_has_time(own):
    page = own(x="print('now')")
    run(page, "x.py")
    held = []
    page.route("**/*.css", lambda route: held.append(route))
    with page.expect_request("**/*.css"):
        page.reload(wait_until="commit")
    page.wait_for_timeout(200)
    assert page.workers == []
    with page.expect_worker():
        for route in held:
            route.continue_()
    page.unroute_all()
    page.add_init_script("window.requestIdleCallback = (then) => (window.idles = then)")
    page.reload()
    page.wait_for_function("() => window.idles")
    assert page.workers == []
    with page.expect_worker():
        page.evaluate("() => window.idles()")


SMALL = {
    "bad.py": "def half(n):\n    return n / 0\n\n\nhalf(2)\n",
    "good.py": "print(6 * 7)\n",
    "endless.py": "while True:\n    pass\n",
    "flood.py": "while True:\n    print('x' * 99)\n",
    "sleeps.py": "import time\n\nprint('begun')\ntime.sleep(60)\n",
    "awaits.py": "import asyncio\n\nprint('begun')\nasyncio.run(asyncio.sleep(60))\n",
    "asks.py": "print('begun')\ninput()\n",
    "streams.py": "import sys\n\nprint('out')\nprint('<b>err</b>', file=sys.stderr)\nprint('é')\n",
}


@pytest.fixture(scope="module")
def small(browser, tmp_path_factory):
    """A page of small scripts, with one worker as long as nothing ends it."""
    notes = Notes(tmp_path_factory.mktemp("notes"))
    notes.recorded(SMALL)
    with serving(app_server(notes.app())) as url, browsing(browser, url) as page:
        page.goto("/page/")
        yield page


def test_an_error_shows_the_readers_line_and_the_next_run_works(small):
    figure = run(small, "bad.py")
    error = figure.locator(".stderr").inner_text()
    assert error.startswith('Traceback (most recent call last):\n  File "bad.py", line 5')
    assert error.rstrip().endswith("ZeroDivisionError: division by zero")
    assert shown(run(small, "good.py")) == "42"


def test_what_is_printed_is_text_and_the_streams_are_apart(small):
    figure = run(small, "streams.py")
    expect(figure.locator(".stdout")).to_have_text("out\né\n")
    expect(figure.locator(".stderr")).to_have_text("<b>err</b>\n")


def stopped_at_once(figure) -> bool:
    """Press Stop; whether it is done when the page has heard of it."""
    return figure.evaluate("""(figure) => {
        figure.querySelector(".run[data-running]").click();
        return figure.querySelector(".output > .state").textContent === "Stopped." && !figure.dataset.running;
    }""")


def test_an_endless_loop_is_stopped_at_once_and_a_fresh_worker_starts_by_itself(small):
    figure = card(small, "endless.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".output > .state")).to_have_text("Running …", timeout=START_MS)
    with small.expect_worker() as started:
        figure.get_by_role("button", name="Stop").focus()
        assert stopped_at_once(figure)
    assert started.value.url.startswith("blob:"), "so that the page's policy is the worker's"
    expect(figure.get_by_role("button", name="Run")).to_be_focused()
    assert shown(run(small, "good.py")) == "42"
    assert started.value in small.workers, "it is the one that ran it"


def test_a_loop_that_prints_for_ever_leaves_the_page_quick(small):
    figure = card(small, "flood.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.get_by_text("the rest is not shown")).to_be_visible(timeout=START_MS)
    assert len(figure.locator(".stdout").inner_text()) <= 100_000
    assert stopped_at_once(figure)


@pytest.mark.parametrize("name", ["sleeps.py", "awaits.py", "asks.py"])
def test_what_waits_is_stopped_at_once_and_the_next_run_works(small, name):
    figure = card(small, name)
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".stdout")).to_have_text("begun\n", timeout=START_MS)
    expect(figure.locator(".output > .state")).to_have_text("Running …")
    with small.workers[-1].expect_event("close", timeout=10_000):
        assert stopped_at_once(figure)
    assert shown(run(small, "good.py")) == "42"


def test_two_at_once_wait_for_each_other_and_one_stop_ends_both(small):
    for name in ("endless.py", "good.py"):
        card(small, name).get_by_role("button", name="Run").click()
    expect(card(small, "endless.py").locator(".output > .state")).to_have_text("Running …", timeout=START_MS)
    expect(card(small, "good.py").locator(".output > .state")).to_have_text("Waiting for its turn …")
    card(small, "endless.py").get_by_role("button", name="Stop").click()
    for name in ("endless.py", "good.py"):
        expect(card(small, name).locator(".output > .state")).to_have_text("Stopped.")
    for name in ("streams.py", "good.py"):
        card(small, name).get_by_role("button", name="Run").click()
    for name, printed in (("streams.py", "out\né\n"), ("good.py", "42\n")):
        expect(card(small, name).locator(".stdout")).to_have_text(printed, timeout=START_MS)


@pytest.mark.parametrize(
    ("taken", "why"),
    [
        ("delete WebAssembly.Suspending", "it cannot pause WebAssembly (JSPI)"),
        ("delete globalThis.WebAssembly", "it has no WebAssembly"),
    ],
)
def test_a_browser_that_cannot_says_so_and_keeps_the_recorded_output(own, taken, why):
    page = own(x="print('now')")
    page.add_init_script(taken)
    page.reload()
    figure = card(page, "x.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".output > .state")).to_have_text(f"This browser cannot run Python here: {why}.")
    expect(figure.locator(".output")).to_contain_text("recorded")
    assert page.workers == []


def test_a_snippet_that_cannot_be_fetched_is_said(own):
    page = own(x="print('now')")
    page.route("**/snippets/**", lambda route: route.abort())
    card(page, "x.py").get_by_role("button", name="Run").click()
    expect(card(page, "x.py").locator(".output > .state")).to_have_text(re.compile("could not be fetched"))
    expect(card(page, "x.py").get_by_role("button", name="Run")).to_be_visible()


def test_a_run_is_stopped_while_its_code_is_still_being_fetched(own):
    page = own(x="print('now')", y="print('then')")
    held = []
    page.route("**/x.py.json", lambda route: held.append(route))
    figure = card(page, "x.py")
    with page.expect_request("**/x.py.json"):
        figure.get_by_role("button", name="Run").click()
    assert stopped_at_once(figure)
    held[0].continue_()
    assert shown(run(page, "y.py")) == "then"
    expect(figure.locator(".output > .state")).to_have_text("Stopped.")
    assert shown(run(page, "x.py")) == "now"


def test_only_snippets_of_published_pages_are_handed_out(notes):
    notes.snippet("x.py", "print(1)")
    notes.snippet("x.out", "1\n")
    notes.snippet("secret.py", "print(2)")
    notes.snippet("local.py", '# /// script\n# [tool.runsheet]\n# runs = "local"\n# ///\nprint(3)\n')
    notes.snippet("local.out", "3\n")
    notes.page("page", "# Page\n\n```snippet\nx.py\n```\n\n```snippet\nlocal.py\n```\n")
    client = notes.client()
    assert client.get("/snippets/x.py.json").json["files"] == {"x.py": "print(1)"}
    for name in ("secret.py", "local.py", "x.out", "../pages/page.md", "nothing"):
        assert client.get(f"/snippets/{name}.json").status_code == 404
