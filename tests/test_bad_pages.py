"""Bad pages: each is reported, with file and line, and hurts no other."""

from __future__ import annotations

import html
import os
import re

import pytest

from tests.answers import checked, main_of

PROBLEMS = {
    "broken YAML": ("---\ntags: [x]\ntitle: a: b\n---\n# T\n", 3, "the front matter is not YAML: mapping values"),
    "never closed list": ("---\ntags: [a, b\n---\n# T\n", 3, "the front matter is not YAML"),
    "list for a string": ("---\ntags: [x]\ntitle: [a, b]\n---\n", 3, "title: a list where one line of text belongs"),
    "mapping for tags": ("---\ntags: {a: b}\n---\n", 2, "tags: a mapping where one line of text belongs"),
    "list in tags": ("---\ntags: [a, [b]]\n---\n", 2, "tags: a list where one line of text belongs"),
    "yes for a string": ("---\ncategory: yes\n---\n", 2, "category: a bare true or false (quote it) where"),
    "no such day": ("---\ntitle: T\ndate: 2026-02-30\n---\n", 3, "the front matter is not YAML: day is out of range"),
    "no date": ("---\nupdated: last week\n---\n", 2, "updated: 'last week' is not a date such as 2026-11-20"),
    "no flag": ("---\ndraft: perhaps\n---\n", 2, "draft: 'perhaps' is neither true nor false"),
    "no number": ("---\norder: first\n---\n", 2, "order: 'first' is not a number"),
    "list for a number": ("---\norder: [1, 2]\n---\n", 2, "order: a list is not a number"),
    "TOML": ("+++\ntitle = 'x'\ndraft = true\n+++\n", 1, "TOML front matter is not read"),
    "merge keys": (
        "---\na: &a {b: 1}\nc: {<<: *a}\n---\n",
        3,
        "the front matter is not YAML: merge keys (<<) are not read",
    ),
    "no order": ("---\norder: .nan\n---\n", 2, "order: nan is not a number"),
    "URL that climbs": ("---\nurl: /../etc/\n---\n", 2, "url: '/../etc/' is not a path such as /flask/routing/"),
    "URL of another host": ("---\nurl: //x.org/\n---\n", 2, "url: '//x.org/' is not a path"),
    "deep nesting": ("---\na: " + "[" * 100_000 + "\n---\n", 2, "the front matter is nested too deep"),
    "not UTF-8": (b"# T\n\ncaf\xe9\n", 3, "not UTF-8 (byte 0xe9). Save the file as UTF-8."),
    "5 MB": (b"word " * 1_000_000, 0, "5.0 MB; a page may have 1 MB. Split the page."),
    "unknown snippet": ("# T\n\ntext\n\n```snippet\nno/such.py\n```\n", 5, "unknown snippet 'no/such.py'"),
    "snippet outside": ("# T\n\n```snippet\n../pages/good.md\n```\n", 3, "unknown snippet '../pages/good.md'"),
    "broken drawing": ("# T\n\n![A drawing](bad.svg)\n", 3, "the drawing 'bad.svg' holds no SVG in UTF-8"),
}


@pytest.fixture
def good(notes):
    """A site with one good page, and a drawing that is not UTF-8."""
    notes.page("good", "---\ntags: [fine]\n---\n# Good\n")
    (notes.pages / "bad.svg").write_bytes(b"<svg>\xff</svg>")
    return notes


def assert_the_others_go_on(app) -> None:
    client = app.test_client()
    assert "Good</h1>" in client.get("/good/").text
    assert "fine" in main_of(client.get("/tags/"))
    for url in ("/", "/tags/fine/", "/tags/?tag=fine", "/tags/index.json", "/feed.xml", "/llms.txt"):
        assert "Good" in client.get(url).text, url


@pytest.mark.parametrize(("text", "line", "what"), PROBLEMS.values(), ids=PROBLEMS)
def test_a_bad_page_is_reported_and_hurts_no_other(good, text, line, what):
    file = good.page("bad", text)
    place = f"{file}:{line}" if line else f"{file}"

    public = good.app()
    assert_the_others_go_on(public)
    told = public.test_client().get("/bad/")
    assert told.status_code == 500
    assert "This page has a problem" in told.text
    assert file.name not in told.text, "the public hears nothing of the server's files"
    assert what[:20] not in html.unescape(told.text)

    [report] = [text for text in checked(public).splitlines() if text.startswith(place)]
    assert report.startswith(f"{place}: ")
    assert what in report
    assert re.search(r"\. [A-Z`].*\.$", report), "a remedy, as a sentence"

    developing = good.app(DEBUG=True)
    assert_the_others_go_on(developing)
    told = developing.test_client().get("/bad/")
    assert told.status_code == 500
    assert f"<code>{place}</code>: {what[:10]}" in html.unescape(told.text)


def test_two_pages_with_one_url_are_reported_and_the_first_is_served(good):
    first, second = good.page("Twin", "# First\n"), good.page("twin/index", "# Second\n")
    app = good.app()
    assert_the_others_go_on(app)
    assert "First</h1>" in app.test_client().get("/twin/").text
    assert f"{second}: the same URL /twin/ as {first}. Rename one of the two, or give one another `url:`." in checked(
        app
    )


@pytest.mark.parametrize("path", ["tags/x", "static/x", "healthz"])
def test_a_page_cannot_take_a_url_of_the_program(good, path):
    file = good.page(path, "# T\n")
    app = good.app()
    assert_the_others_go_on(app)
    assert f"{file}: the URL /{path}/ belongs to the program. Rename the file" in checked(app)


@pytest.mark.parametrize(
    ("target", "what"),
    [
        ("../outside.md", "a link that leads out of the pages folder"),
        ("bad.md", "cannot be read: a link to itself"),
        ("gone.md", "cannot be read: No such file or directory"),
    ],
)
def test_a_symbolic_link_to_what_is_no_page_is_reported(good, target, what):
    (good.folder / "outside.md").write_text("# Confidential\n")
    link = good.pages / "bad.md"
    link.symlink_to(target)
    app = good.app()
    assert_the_others_go_on(app)
    assert f"{link}: {what}." in checked(app)
    for url in ("/bad/", "/bad.md"):
        assert "Confidential" not in app.test_client().get(url).text


def test_a_symbolic_link_to_another_page_is_that_page(good):
    (good.pages / "alias.md").symlink_to("good.md")
    assert "Good</h1>" in good.client().get("/alias/").text


def test_a_file_name_that_is_not_utf_8_is_reported(good):
    good.page(os.fsdecode(b"caf\xe9"), "# Coffee\n")
    app = good.app(RENDER_CACHE_DIR=str(good.folder / "cache"))
    assert_the_others_go_on(app)
    assert f"{good.pages}/caf\\xe9.md: a file name that is not UTF-8. Rename the file" in checked(app)


@pytest.mark.parametrize("text", ["---\n---\n# T\n", "---\n# only a comment\n\n---\n# T\n", "---\n---", ""])
def test_empty_front_matter_and_empty_files_are_pages(good, text):
    good.page("empty", text)
    assert "<h1" in main_of(good.client().get("/empty/"))


@pytest.mark.parametrize(
    "url",
    [
        "/../outside.md",
        "/../outside",
        "/..%2foutside.txt",
        "/%2e%2e/outside.txt",
        "/%2e%2e%2foutside.md",
        "/s/..%2f..%2foutside.txt",
        "/s/../../outside.txt",
        "/..%5coutside.txt",
        "/linked/outside.txt",
        "/linked.txt",
        "/.hidden/x.txt",
        "/%2fetc%2fpasswd",
        "//etc/passwd",
        "/good%00.md",
        "/good.md%00",
        "/%ff%fe",
        "/" + "x" * 5_000,
        "/" + "x/" * 2_000,
        "/tags/..%2f..%2foutside/",
        "/static/..%2f..%2fapp.py",
    ],
    ids=lambda url: url[:30],
)
def test_no_url_leads_out_of_the_pages_folder(good, url):
    for name in ("outside.md", "outside.txt"):
        (good.folder / name).write_text("Confidential\n")
    good.page("s/x", "# X\n")
    (good.pages / ".hidden").mkdir()
    (good.pages / ".hidden" / "x.txt").write_text("Confidential\n")
    (good.pages / "linked").symlink_to(good.folder)
    (good.pages / "linked.txt").symlink_to(good.folder / "outside.txt")
    answer = good.client().get(url)
    assert answer.status_code == 404
    assert "Confidential" not in answer.text


def test_a_mended_page_shows_on_the_next_request_while_developing(good):
    """Also where what is mended is not the page itself."""
    good.page("bad", "---\ntitle: [a]\n---\n# Mended page\n")
    good.page("waits", "# Waits\n\n```snippet\nlater.py\n```\n")
    client = good.client(DEBUG=True, RENDER_CACHE_DIR=str(good.folder / "cache"))
    assert [client.get(url).status_code for url in ("/bad/", "/waits/")] == [500, 500]
    good.page("bad", "---\ntitle: a\n---\n# Mended page\n")
    good.snippet("later.py", "print('here now')\n")
    assert "Mended page" in main_of(client.get("/bad/"))
    assert "here now" in main_of(client.get("/waits/"))
