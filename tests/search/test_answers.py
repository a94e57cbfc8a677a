"""The search page of the server, and the files that the browser searches."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from types import SimpleNamespace

import pytest
from runsheet.search import files

from tests.answers import main_of
from tests.small_site import Elements

LINKS = """\
---
tags: [links]
---
# Links

Where `url_for` leads.

## Build a link with url_for

Name the view, **not** the URL; a query parameter is added.

```snippet
link.py
```

## Redirect, then answer

`redirect("/")` `<sends>` the browser elsewhere.
"""


@pytest.fixture
def site(notes):
    notes.page("flask/links", LINKS)
    notes.page("python/loops", "# Loops\n\nA loop ends with `break`.\n\n## Repeat with for\n\nOver a list.\n")
    notes.snippet("link.py", "from flask import url_for\n\nprint(url_for, url_for)\n")
    notes.snippet("link.out", "<function url_for> <function url_for>\n")
    return notes.app()


def found(client, query: str) -> list[tuple[str, str]]:
    """Where the results lead, and what they are called."""
    links = Elements(main_of(client.get("/search/", query_string={"q": query}))).all("a")
    return [(about["href"], text) for about, text in links if about.get("class") == "row"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("url_for", "../flask/links/#build-a-link-with-url_for"),
        ("link url", "../flask/links/#build-a-link-with-url_for"),
        ("redirct", "../flask/links/#redirect-then-answer"),
        ("loops break", "../python/loops/"),
        ('"query parameter"', "../flask/links/#build-a-link-with-url_for"),
        ("« query parameter »", "../flask/links/#build-a-link-with-url_for"),
        ("repeat in:python", "../python/loops/#repeat-with-for"),
        ("url_for is:snippet", "../flask/links/#build-a-link-with-url_for"),
        ("view tag:links", "../flask/links/#build-a-link-with-url_for"),
    ],
)
def test_the_server_answers(site, query, first):
    assert found(site.test_client(), query)[0][0] == first


def test_a_filter_alone_lists_what_answers_it_and_what_is_none_is_words(notes):
    notes.page("flask/hints", "---\ntags: [Type hints]\n---\n# Hints\n\nOne.\n\n## Of a view\n\nA view.\n")
    notes.page("flask/other", '# Other\n\nNone.\n\n## Own {: tags="type-hints, late" }\n\nA view in:memory.\n')
    client = notes.client()
    hints, view, own = "../flask/hints/", "../flask/hints/#of-a-view", "../flask/other/#own"
    for query, places in {
        "tag:type-hints": [hints, view, own],
        "TAG:typehints IS:Section": [view, own],
        "tag:late": [own],
        "view tag:late": [own],
        "in:flask is:page": [hints, "../flask/other/"],
        "in:memory": [own],
        "is:late": [own],
        "tag:none": [],
    }.items():
        assert [place for place, _ in found(client, query)] == places, query
    assert "<mark>" not in main_of(client.get("/search/?q=tag:late"))


@pytest.mark.parametrize(
    "query",
    ['"parameter query"', "list in:flask", "url_for tag:none", "loop is:snippet", "zzz", "!!", "🙂", "x" * 9_999],
)
def test_what_is_nowhere_is_not_found_and_tags_and_names_are_offered(site, query):
    page = main_of(site.test_client().get("/search/", query_string={"q": query}))
    assert "Nothing found" in page
    assert "../tags/links/" in page
    assert "../flask/links/#build-a-link-with-url_for" in page


@pytest.mark.parametrize(
    "query", ["<script>alert(1)</script> url_for", '"', "a\x00b url_for", "url_for) OR (", "NEAR(", "*"]
)
def test_a_query_is_only_ever_text(site, query):
    answer = site.test_client().get("/search/", query_string={"q": query})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text


def test_an_excerpt_marks_the_words_and_stays_text(site):
    page = main_of(site.test_client().get("/search/?q=browser"))
    assert "redirect(&#34;/&#34;) &lt;sends&gt; the <mark>browser</mark> elsewhere." in page


def test_a_page_of_results_is_no_page_for_search_engines(site):
    client = site.test_client()
    assert 'name="robots" content="noindex"' in client.get("/search/?q=url").text
    assert 'name="robots"' not in client.get("/search/").text


def test_the_first_file_names_pages_headings_and_api_names(site):
    names = site.test_client().get("/search/names.json").json
    assert names["pages"] == [
        ["/flask/links/", "Links", 0, [0], ["Build a link with url_for", "Redirect, then answer"]],
        ["/python/loops/", "Loops", 0, [], ["Repeat with for"]],
    ]
    assert names["places"] == {"flask": "Flask", "python": "Python"}
    assert names["tags"] == ["links"]
    assert (names["names"]["url_for"], names["names"]["redirect"]) == (1, 2)
    assert names["snippets"] == [1]


def test_the_second_file_says_which_sections_hold_a_term(site):
    client = site.test_client()
    text, names = client.get("/search/text/0.json").json, client.get("/search/names.json").json
    assert text["version"] == names["version"]
    held = dict(zip(text["terms"].split(" "), text["sections"].split(" "), strict=True))
    # In the text of the first section, only in the code of the second, where it stands often.
    assert held["url_for"] == "0,1+"
    assert held["print"] == "1-"
    assert held["break"] == "3"


@pytest.mark.parametrize("edited", ["pages/flask/links.md", "snippets/link.py"])
def test_what_was_kept_of_an_older_page_is_not_searched(notes, site, edited):
    def terms() -> list[str]:
        client = notes.client(RENDER_CACHE_DIR=str(notes.folder / "cache"))
        return client.get("/search/text/0.json").json["terms"].split(" ")

    assert "newly" not in terms()
    assert "newly" not in terms(), "as it was kept"
    path = notes.folder / edited
    path.write_text(path.read_text() + "\nnewly = 1\n")
    assert "newly" in terms()


def test_a_large_site_is_told_in_parts(notes, monkeypatch):
    monkeypatch.setattr(files, "SPLIT_FROM", 3)
    for path in ("about", "flask/index", "flask/links", "python/loops"):
        notes.page(path, f"# {path}\n\nWords.\n\n## More of {path}\n\n`url_for` and `break`\n")
    client = notes.client()
    whole = client.get("/search/names.json").json
    assert sorted(whole["parts"]) == ["flask", "python", "top"]
    assert ["/flask/links/", "flask/links", 0, [], []] in whole["pages"]
    where = {url: whole["parts"][number] for (url, *_), number in zip(whole["pages"], whole["where"], strict=True)}
    assert where == {"/about/": "top", "/flask/": "flask", "/flask/links/": "flask", "/python/loops/": "python"}
    # The page that explains a name; of a term, the parts that hold it.
    assert whole["pages"][whole["names"]["url_for"]][0] in where
    text = client.get("/search/text/0.json").json
    held = dict(zip(text["terms"].split(" "), text["sections"].split(" "), strict=True))
    assert held["loops"] == held["python"] == f"{whole['parts'].index('python')}"
    assert held["words"] == "0,1,1"
    part = client.get("/search/parts/flask/names.json").json
    assert part["version"] == whole["version"]
    assert [page[0] for page in part["pages"]] == ["/flask/", "/flask/links/"]
    assert part["pages"][1][4] == ["More of flask/links"]
    assert "url_for" in client.get("/search/parts/flask/text/0.json").json["terms"].split()
    for nowhere in (
        "parts/elsewhere/names.json",
        "parts/elsewhere/text/0.json",
        "parts/flask/text/1.json",
        "text/1.json",
    ):
        assert client.get(f"/search/{nowhere}").status_code == 404


def test_a_site_is_split_from_300_pages_on_by_folder_and_a_large_folder_too():
    def parts(**folders: int) -> dict[str, int]:
        pages = {
            folder: [SimpleNamespace(url=f"/{folder}/{number}/", section_path=folder) for number in range(count)]
            for folder, count in folders.items()
        }
        catalogue = SimpleNamespace(memory={}, pages=[page for some in pages.values() for page in some])
        catalogue.sections = [SimpleNamespace(index=None, pages=some) for some in pages.values()]
        return {name: len(some) for name, some in files.parts(catalogue).items()}

    assert parts(flask=200, python=99) == {}
    assert parts(flask=200, python=100) == {"flask": 200, "python": 100}
    assert parts(flask=601, python=1) == {"flask": 300, "flask~2": 300, "flask~3": 1, "python": 1}
    assert len(parts(flask=10_000)) == 34


def test_a_browser_is_told_how_to_search_the_site(notes, site):
    description = ET.fromstring(
        notes.client(FREEZER_BASE_URL="https://example.org/notes/").get("/search/opensearch.xml").data
    )
    url = description.find("{http://a9.com/-/spec/opensearch/1.1/}Url")
    assert url.attrib == {"type": "text/html", "template": "https://example.org/notes/search/?q={searchTerms}"}
    links = Elements(site.test_client().get("/flask/links/").text).all("link")
    assert [about["href"] for about, _ in links if about.get("rel") == "search"] == ["../../search/opensearch.xml"]
