"""What a reader typed, taken apart as site/static/js/search/query.js does it: words, "phrases", filters."""

from __future__ import annotations

import re
from typing import NamedTuple

from runsheet.content.words import PATTERNS, Word, words_of

FILTER = re.compile(r"(?<!\S)(tag|in|is):(\S+)", re.IGNORECASE)
# Also as they stand on German and French keyboards.
QUOTES = '"“”„‟«»'
PHRASE = re.compile(f"[{QUOTES}]\\s*([^{QUOTES}]+?)\\s*[{QUOTES}]")
# A query is a line; what is longer was pasted by mistake.
LONGEST, MOST_WORDS = 300, 24


class Query(NamedTuple):
    """``words`` are those that tell something: how, to, the say nothing beside others. ``phrases`` are the words of
    each as they are written; ``filters`` what is asked of the tags (``tag``), the section (``in``), the kind (``is``).
    """

    words: tuple[Word, ...]
    phrases: tuple[tuple[str, ...], ...]
    filters: dict[str, tuple[str, ...]]


def parse(typed: str) -> Query:
    """Take a query apart."""
    typed = typed[:LONGEST]
    asked = [(name.lower(), value.lower()) for name, value in FILTER.findall(typed)]
    rest = FILTER.sub(" ", typed)
    words = words_of(rest)[:MOST_WORDS]
    telling = [word for word in words if word.whole not in PATTERNS["noise"]]
    phrases = (tuple(word.whole for word in words_of(phrase)) for phrase in PHRASE.findall(rest))
    return Query(
        tuple(telling or words),
        tuple(filter(None, phrases)),
        {kind: tuple(value for name, value in asked if name == kind) for kind in ("tag", "in", "is")},
    )
