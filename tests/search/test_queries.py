"""The questions that search is to answer: written before it, and about what is there."""

from __future__ import annotations

import tomllib
from collections import Counter

from tests.conftest import PROJECT

QUERIES = tomllib.loads((PROJECT / "tests" / "search_queries.toml").read_text(encoding="utf-8"))["query"]
KINDS = {"name", "part", "typo", "how-to", "error", "number", "symbol", "order", "quotes"}


def test_every_question_has_its_heading_and_every_page_has_three(app):
    pages = app.extensions["runsheet"].catalogue.pages
    for query in QUERIES:
        page = pages[query["page"]]
        assert not query["heading"] or query["heading"] in page.outline.ids, query
    asked = Counter(query["page"] for query in QUERIES)
    lists = {url for url, page in pages.items() if page.is_index}
    assert {url: asked[url] for url in pages.keys() - lists if asked[url] < 3} == {}


def test_questions_of_every_kind_are_asked_once():
    assert {query["kind"] for query in QUERIES} == KINDS
    assert [text for text, count in Counter(query["q"] for query in QUERIES).items() if count > 1] == []
    assert len(QUERIES) >= 80
