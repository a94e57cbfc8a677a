"""Phrases are the same in Python and in the browser: what counts as one, and where it stands."""

from __future__ import annotations

import json

import pytest
from runsheet.search.phrases import holds
from runsheet.search.query import parse

from tests.conftest import PROJECT
from tests.search.node import run

CASES = json.loads((PROJECT / "tests/search/phrases.json").read_text(encoding="utf-8"))
QUERIES = [
    ('"request context"', ["request context"], []),
    ("„request context“ “of a” « view »", ["request context", "of a", "view"], []),
    ('before "request  context" after', ["request  context"], []),
    # What stands in pasted code is no phrase, nor what has no word.
    ('app.config["SESSION_COOKIE_SECURE"]', [], []),
    ('SECRET_KEY = "dev"', [], []),
    ('url_for("show", id=1)', [], []),
    ('{"a": "b", "c": "d"}', [], []),
    ('"" "…" "', [], []),
    ("IN:flask/ x Is:Exercise tag:Type-Hints", [], ["in:flask", "is:exercise", "tag:type-hints"]),
    ("x in:memory is:nothing", [], []),
]
PROGRAM = """
import { holds } from "SEARCH/phrases.js";
import { parse } from "SEARCH/query.js";
const { cases, queries, known } = given;
const taken = (query) => parse(query, (name, value) => known.includes(`${name}:${value}`));
const filtersOf = ({ filters }) =>
  Object.entries(filters).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
const told = (query) => [query.phrases.map(({ text }) => text), filtersOf(query).sort(), query.text];
say({ held: cases.map(([phrase, text]) => holds(text, [phrase])), taken: queries.map(taken).map(told) });
"""
KNOWN = ["in:flask", "is:exercise", "tag:type-hints"]


@pytest.fixture(scope="module")
def in_the_browser() -> dict[str, list]:
    return run(PROGRAM, {"cases": CASES, "queries": [typed for typed, *_ in QUERIES], "known": KNOWN})


def test_a_phrase_stands_in_a_text(in_the_browser):
    expected = [case[2] for case in CASES]
    assert [(case, holds(case[1], [case[0]])) for case in CASES] == list(zip(CASES, expected, strict=True))
    assert list(zip(CASES, in_the_browser["held"], strict=True)) == list(zip(CASES, expected, strict=True))


@pytest.mark.parametrize(("typed", "phrases", "filters"), QUERIES, ids=[typed for typed, *_ in QUERIES])
def test_a_query_has_phrases_and_filters_and_the_rest_is_words(typed, phrases, filters, in_the_browser):
    query = parse(typed, lambda name, value: f"{name}:{value}" in KNOWN)
    assert list(query.phrases) == phrases
    assert sorted(f"{name}:{value}" for name, values in query.filters.items() for value in values) == filters
    taken = dict(zip([typed for typed, *_ in QUERIES], in_the_browser["taken"], strict=True))[typed]
    assert taken[:2] == [phrases, filters]
    assert "memory" not in typed or taken[2] == "x in memory is nothing"
