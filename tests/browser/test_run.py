"""Run: what a snippet prints now, in the reader's own browser, takes the place of what is recorded."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.xdist_group("run")
START_MS = 30_000


@pytest.fixture
def own(notes, serve, new_page):
    """``own(name=source, …)``: the page of a small site that shows these scripts."""

    def own(**sources: str) -> Page:
        fences = []
        for name, source in sources.items():
            notes.snippet(f"{name}.py", source)
            notes.snippet(f"{name}.out", "recorded\n")
            fences.append(f"## {name}\n\n```snippet\n{name}.py\n```\n")
        notes.page("page", "\n".join(["# Page\n", *fences]))
        page = new_page(serve(notes.app()))
        page.goto("/page/")
        return page

    return own


def card(page: Page, name: str):
    return page.locator(f'figure.snippet[data-snippet="{name}"]')


def run(page: Page, name: str):
    """Press Run and wait for the end."""
    figure = card(page, name)
    figure.get_by_role("button", name="Run").click()
    expect(figure.locator(".state")).to_have_text(re.compile(r"^Run here in"), timeout=START_MS)
    return figure


def shown(figure) -> str:
    """What the card shows below the code, without the line that says how long it took and the word Output."""
    text = figure.locator(".output").inner_text()
    return re.sub(r"\s+", " ", re.sub(r"Run here in [\d.]+ s|Output\n", "", text)).strip()


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
def test_a_run_shows_what_the_recording_shows(request, new_page, site, path, name):
    """The one is written by a template, the other by the browser: nobody sees which."""
    page = new_page(request.getfixturevalue(site))
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path)
    recorded = shown(card(page, name))
    figure = run(page, name)
    assert shown(figure) == recorded
    assert complaints == []


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
    loading = [text for text in seen if re.search(r"Loading Python: \d+\.\d of \d+\.\d MB", text)]
    assert loading
    assert all("recorded" in text for text in loading)
    assert "recorded" not in figure.inner_text()
    expect(page.locator("#status")).to_have_text(re.compile(r"^x\.py: Run here in"))


def test_an_error_shows_the_readers_line_and_the_next_run_works(own):
    page = own(bad="def half(n):\n    return n / 0\n\n\nhalf(2)\n", good="print(6 * 7)")
    figure = run(page, "bad.py")
    error = figure.locator(".stderr").inner_text()
    assert 'File "bad.py", line 5' in error
    assert error.rstrip().endswith("ZeroDivisionError: division by zero")
    assert shown(run(page, "good.py")) == "42"


def test_an_endless_loop_is_stopped_within_a_second_and_the_next_run_works(own):
    page = own(loop="print('begun')\nwhile True:\n    pass\n", next="print('fine')")
    figure = card(page, "loop.py")
    figure.get_by_role("button", name="Run").press("Enter")
    expect(figure.locator(".state")).to_have_text("Running …", timeout=START_MS)
    figure.get_by_role("button", name="Stop").press("Enter")
    expect(figure.locator(".state")).to_have_text("Stopped.", timeout=1_000)
    expect(figure.get_by_role("button", name="Run")).to_be_focused()
    assert shown(run(page, "next.py")) == "fine"


def test_a_loop_that_prints_for_ever_leaves_the_page_quick(own):
    page = own(flood="while True:\n    print('x' * 99)\n")
    figure = card(page, "flood.py")
    figure.get_by_role("button", name="Run").click()
    expect(figure.get_by_text("the rest is not shown")).to_be_visible(timeout=START_MS)
    assert len(figure.locator(".stdout").inner_text()) <= 100_000
    figure.get_by_role("button", name="Stop").click(timeout=2_000)
    expect(figure.locator(".state")).to_have_text("Stopped.", timeout=2_000)


def test_two_at_once_wait_for_each_other(own):
    page = own(one="print('first')", two="print('second')")
    for name in ("one.py", "two.py"):
        card(page, name).get_by_role("button", name="Run").click()
    for name, printed in (("one.py", "first"), ("two.py", "second")):
        expect(card(page, name).locator(".stdout")).to_have_text(printed, timeout=START_MS)


def test_a_browser_that_cannot_says_so_and_keeps_the_recorded_output(own):
    page = own(x="print('now')")
    page.add_init_script("delete WebAssembly.Suspending")
    page.reload()
    card(page, "x.py").get_by_role("button", name="Run").click()
    expect(card(page, "x.py").locator(".state")).to_have_text(re.compile("This browser cannot run Python here"))
    expect(card(page, "x.py").locator(".output")).to_contain_text("recorded")


def test_a_snippet_that_cannot_be_fetched_is_said(own):
    page = own(x="print('now')")
    page.route("**/snippets/**", lambda route: route.abort())
    card(page, "x.py").get_by_role("button", name="Run").click()
    expect(card(page, "x.py").locator(".state")).to_have_text(re.compile("could not be fetched"))
    expect(card(page, "x.py").get_by_role("button", name="Run")).to_be_visible()


def test_what_runs_reaches_neither_the_page_nor_its_storage(own):
    page = own(x="import js\nfor name in ('document', 'localStorage', 'parent'):\n    print(name, hasattr(js, name))\n")
    assert shown(run(page, "x.py")) == "document False localStorage False parent False"


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
