"""Whether a text has a phrase: as written, but for case, accents, kinds of quotes, spaces, signs between words.

site/static/js/search/phrases.js does the same in the browser, by the same table of cases (tests/search/phrases.json).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from runsheet.content.words import LETTER, regular, unaccented

RUN = regular(r"(?:LETTER)+|\S")
APOSTROPHES = str.maketrans("‘’", "''")
BETWEEN = r"(?:(?!LETTER)[\s\S])+"


def holds(text: str, phrases: Iterable[str]) -> bool:
    """Whether a text has all of the phrases."""
    read = _plain(text)
    return all(_pattern(phrase).search(read) for phrase in phrases)


def _pattern(phrase: str) -> re.Pattern:
    """`i<=n` is found in `i <= n`, `request context` in `request-context`, `cat` not in `concatenate`."""
    pattern, was_word = "", False
    for run in RUN.findall(_plain(phrase)):
        is_word = bool(LETTER.match(run))
        if pattern:
            pattern += BETWEEN if was_word and is_word else r"\s*"
        elif is_word:
            pattern = "(?<!LETTER)"
        pattern += re.escape(run)
        was_word = is_word
    return regular(pattern + ("(?!LETTER)" if was_word else ""))


def _plain(text: str) -> str:
    return unaccented(text).lower().translate(APOSTROPHES)
