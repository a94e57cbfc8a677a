"""Words are the same in Python and in the browser."""

from __future__ import annotations

import json

import pytest
from runsheet.content.words import terms_of, words_of

from tests.conftest import PROJECT
from tests.search.node import run

CASES = json.loads((PROJECT / "tests/search/words.json").read_text(encoding="utf-8"))
PROGRAM = """
import { termsOf, wordsOf } from "SEARCH/words.js";
const told = ({ whole, names, parts, stems }) => [whole, names, parts, stems];
say(given.map((text) => [wordsOf(text).map(told), termsOf(text)]));
"""


@pytest.fixture(scope="module")
def in_the_browser() -> dict[str, tuple]:
    """What the script makes of the texts of all cases, and of pages."""
    texts = [text for text, _ in CASES] + PAGES
    return dict(zip(texts, run(PROGRAM, texts), strict=True))


PAGES = [path.read_text(encoding="utf-8") for path in sorted((PROJECT / "pages").glob("*/*.md"))][:6]


@pytest.mark.parametrize(("text", "words"), CASES, ids=[text for text, _ in CASES])
def test_a_name_is_found_whole_and_by_its_parts(text, words, in_the_browser):
    expected = [tuple(map(_tuple, word)) for word in words]
    assert words_of(text) == expected
    assert [tuple(map(_tuple, word)) for word in in_the_browser[text][0]] == expected


def _tuple(value):
    return tuple(value) if isinstance(value, list) else value


@pytest.mark.parametrize("text", PAGES, ids=[text[:20] for text in PAGES])
def test_python_and_the_browser_find_the_same_terms_in_a_page(text, in_the_browser):
    words, terms = in_the_browser[text]
    assert len(terms) > 50
    assert set(terms) == set(terms_of(text))
    assert [word[0] for word in words] == [word.whole for word in words_of(text)]
