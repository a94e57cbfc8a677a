"""What counts as a word, for the index and for queries alike.

site/static/js/search/words.js does the same in the browser, by the same patterns (words.json beside it) and the same
table of cases (tests/search/words.json).
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

WORDS = Path(__file__).resolve().parents[2] / "static" / "js" / "search" / "words.json"
PATTERNS = json.loads(WORDS.read_text(encoding="utf-8"))


def regular(pattern: str) -> re.Pattern:
    """A pattern in which ``LETTER`` stands for what words are made of."""
    return re.compile(pattern.replace("LETTER", PATTERNS["letter"]))


LETTER = regular("LETTER")
CHUNK = regular("|".join(PATTERNS["chunk"]))
SIGN, GLUE, HUMP = (regular(PATTERNS[name]) for name in ("sign", "glue", "hump"))
ENDINGS = [(regular(ending), rest) for ending, rest in PATTERNS["endings"]]
STEMMED = re.compile("[a-z]{3,}")
MARKS = re.compile("[\u0300-\u036f]")


class Word(NamedTuple):
    """A word as it is written, the names that are in it (``args.get`` of ``@request.args.get``), the plain words of
    these, and what is left of them without their endings. All in lower case and without accents."""

    whole: str
    names: tuple[str, ...]
    parts: tuple[str, ...]
    stems: tuple[str, ...]


def words_of(text: str) -> list[Word]:
    """The words of a text, in their order."""
    return [_word(chunk) for chunk in _chunks(text)]


def terms_of(text: str) -> Counter[str]:
    """Every term that the words of a text are found by, with how many words have it."""
    found: Counter[str] = Counter()
    for chunk, count in Counter(_chunks(text)).items():
        for term in _terms(chunk):
            found[term] += count
    return found


def unaccented(text: str) -> str:
    """The text without accents."""
    return text if text.isascii() else MARKS.sub("", unicodedata.normalize("NFD", text))


def _chunks(text: str) -> list[str]:
    return CHUNK.findall(unaccented(text))


# A site has few words, and each of them often.
@functools.lru_cache(maxsize=50_000)
def _terms(chunk: str) -> frozenset[str]:
    word = _word(chunk)
    return frozenset((word.whole, *word.names, *word.parts, *word.stems))


def _word(chunk: str) -> Word:
    whole = re.sub(r"\s", "", chunk, count=1).lower()
    # A sign alone has nothing in it.
    bare = SIGN.sub("", chunk, count=1) if LETTER.search(chunk) else ""
    pieces = [piece for piece in GLUE.split(bare) if piece]
    names = [bare.lower()] if bare and not whole.startswith("<") else []
    names += [name for piece in pieces if "." in piece for name in _names(piece)]
    plain = [part for piece in pieces for word in re.split(r"[._]+", piece) if word for part in _humps(word)]
    stems = tuple(dict.fromkeys(map(_stem, plain)))
    return Word(whole, _others(names, whole), _others(plain, whole), stems)


def _others(terms: Iterable[str], whole: str) -> tuple[str, ...]:
    return tuple(term for term in dict.fromkeys(terms) if term != whole)


def _names(piece: str) -> list[str]:
    """A dotted name, and what follows each of its dots: `request.args.get`, `args.get`, `get`."""
    path = piece.lower().split(".")
    return [".".join(path[start:]) for start in range(len(path))]


def _stem(word: str) -> str:
    """What is left of a plain word without its endings, so that `caches`, `cached` and `caching` are one."""
    if STEMMED.fullmatch(word):
        for ending, rest in ENDINGS:
            word = ending.sub(rest, word)
    return word


def _humps(word: str) -> list[str]:
    """`SecureCookie` is two words, `CONFIG` and `utf8` are one."""
    humps = HUMP.findall(word)
    return [hump.lower() for hump in (humps if "".join(humps) == word else [word])]
