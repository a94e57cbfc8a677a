"""The A–Z of API names: what counts as one, where it is explained, where it is used."""

from __future__ import annotations

import html
import re

import pytest
from runsheet.search.index import entries
from runsheet.search.names import in_code, in_heading, used_in

LINKS = """\
# Links

Not `my_view`, and `url_for()` only here in passing.

## Build a link with url_for

Words.

```snippet
link.py
```

## Codes

| Code | What |
|---|---|
| `404` | not `405` |
"""
LINK = """\
from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.get("/")
def my_view():
    return redirect(url_for("my_view"))
"""


@pytest.fixture
def site(notes):
    notes.page("flask/links", LINKS)
    notes.page("flask/more", "# More\n\n`redirect` leads on.\n\n```python\nfrom flask import url_for\n```\n")
    notes.page("flask/index", "# Flask\n\nSee `abort`.\n")
    notes.snippet("link.py", LINK)
    notes.snippet("link.http", "GET /\n")
    return notes.app()


def places(app) -> dict[str, tuple[str, list[str]]]:
    """Of each name the URL that explains it, and those that use it."""
    with app.app_context():
        found = entries(app.extensions["runsheet"].catalogue)
    return {entry.name: (entry.explained.url, [place.url for place in entry.used]) for entry in found}


def test_a_name_is_explained_by_a_heading_before_a_cell_before_a_sentence_and_used_by_code(site):
    found = places(site)
    assert found["url_for"] == ("/flask/links/#build-a-link-with-url_for", ["/flask/more/", "/flask/links/"])
    assert found["redirect"] == ("/flask/more/", ["/flask/links/#build-a-link-with-url_for"])
    assert found["404"] == ("/flask/links/#codes", [])
    assert {"my_view", "abort", "app"} & found.keys() == set()


def test_the_page_lists_them_by_letter_and_leads_to_each(site):
    client = site.test_client()
    page = client.get("/index/").text
    assert re.findall(r'<h2 class="part" id="(\w+)"', page) == ["r", "u", "other"]
    hrefs = re.findall(r'<dd><a href="\.\./([^"]+)"', page)
    assert html.unescape(hrefs[-1]) == "flask/links/#codes"
    assert "/index/</loc>" in client.get("/sitemap.xml").text


def test_the_page_of_a_letter_lists_all_that_uses_its_names(site):
    client = site.test_client()
    assert re.findall(r'href="([^"]+)"[^>]*>used in (\d+) more<', client.get("/index/").text) == [
        ("../index/r/#redirect-used", "1"),
        ("../index/u/#url_for-used", "2"),
    ]
    page = client.get("/index/u/").text
    assert 'id="url_for-used"' in page
    assert "redirect" not in page[page.index("<dl") :]
    assert re.findall(r'<li><a href="\.\./\.\./([^"]+)">', page[page.index("<dl") :]) == ["flask/more/", "flask/links/"]
    assert [client.get(f"/index/{letter}/").status_code for letter in ("other", "z")] == [200, 404]


def test_without_names_there_is_a_page_too(notes):
    notes.page("plain", "# Plain\n\nWords.\n")
    assert "0 names" in notes.client().get("/index/").text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('@app.route("/<int:n>")', ["app.route"]),
        ("url_for", ["url_for"]),
        ("request.args.get('q', type=int)", ["request.args.get"]),
        ("request.nothing", []),
        ("SESSION_COOKIE_SECURE", ["SESSION_COOKIE_SECURE"]),
        ("user|default('x')|upper", ["default", "upper"]),
        ("__enter__", ["__enter__"]),
        ("yield", ["yield"]),
        ("422", ["422"]),
        ("999", []),
        ("item", []),
        ("g.user", []),
        ("a sentence", []),
        ("", []),
    ],
)
def test_what_counts_as_a_name(text, names):
    assert in_code(text, frozenset()) == names


def test_what_code_uses():
    source = (
        "import itertools\nfrom functools import wraps as w\nfrom .mine import own\n\nitertools.islice([], 1)\n@w\n"
    )
    assert used_in(source + "def f(): app.config['SECRET_KEY'] = len(x)\n") == {
        *("itertools", "itertools.islice", "wraps", "app.config", "SECRET_KEY", "len"),
    }
    assert used_in("not python (") == frozenset()


def test_a_word_of_a_heading_is_a_name_only_where_code_knows_it():
    used = frozenset({"groupby", "list", "cache"})
    assert in_heading("Group a list with groupby, not with cached", used) == ["groupby"]


def test_sections_hold_words_inline_code_and_code_and_no_recorded_output(site):
    with site.app_context():
        page = site.extensions["runsheet"].catalogue.pages["/flask/links/"]
        before, link, codes = page.sections
    assert (before.id, before.title, link.title) == ("", "", "Build a link with url_for")
    assert link.text == "Words."
    [code] = link.codes
    assert (code.language, code.snippet) == ("python", "link.py")
    assert code.text.startswith("from flask import Flask")
    assert [(one.text, one.place) for one in codes.inlines] == [("404", "cell"), ("405", "prose")]


def test_every_place_of_the_real_site_is_there(app):
    with app.app_context():
        found = entries(app.extensions["runsheet"].catalogue)
    assert len(found) > 150
    for entry in found:
        for place in (entry.explained, *entry.used):
            assert not place.id or place.id in place.page.outline.ids, place.url
