"""What a reader typed, taken apart as site/static/js/search/query.js does it: words, "phrases", filters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from typing import NamedTuple

from runsheet.content.words import PATTERNS, Word, words_of

FILTER = re.compile(r"(?<!\S)(tag|in|is):(\S+)", re.IGNORECASE)
PHRASE = re.compile(PATTERNS["phrase"].replace("QUOTE", PATTERNS["quotes"]))
# A query is a line; what is longer was pasted by mistake.
LONGEST, MOST_WORDS = 300, 24


class Query(NamedTuple):
    """``words`` are those that tell something: how, to, the say nothing beside others. ``filters`` are what is asked of
    the tags (``tag``), the section (``in``), the kind (``is``).
    """

    words: tuple[Word, ...]
    phrases: tuple[str, ...]
    filters: dict[str, tuple[str, ...]]


def parse(typed: str, knows: Callable[[str, str], bool]) -> Query:
    """Take a query apart. A filter that nobody knows, ``knows(name, value)``, is words."""
    asked = defaultdict(list)

    def taken(filter: re.Match) -> str:
        name, value = filter[1].lower(), filter[2].lower().strip("/")
        if not knows(name, value):
            return filter[0]
        asked[name].append(value)
        return " "

    rest = FILTER.sub(taken, typed[:LONGEST])
    words = words_of(rest)[:MOST_WORDS]
    telling = [word for word in words if word.whole not in PATTERNS["noise"]]
    return Query(
        tuple(telling or words),
        tuple(phrase for phrase in PHRASE.findall(rest) if words_of(phrase)),
        {name: tuple(asked[name]) for name in ("tag", "in", "is")},
    )
