"""Answers on the server, for browsers without JavaScript: SQLite's full-text search over the terms of all sections.

https://www.sqlite.org/fts5.html
"""

from __future__ import annotations

import difflib
import re
import sqlite3
import threading
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from markupsafe import Markup, escape

from runsheet.content.catalogue import Catalogue
from runsheet.content.sections import Section
from runsheet.content.tags import tag_key
from runsheet.content.words import Word, terms_of
from runsheet.search.files import KINDS, kinds, searched, tags_of
from runsheet.search.index import Place, entries, pages_in_order
from runsheet.search.phrases import holds
from runsheet.search.query import Query, parse

MOST, MOST_ASKED = 30, 200
EXCERPT = 180
# The columns with what each is worth: the API names that a section explains, its heading, the page above it, its tags,
# its text.
COLUMNS = {"name": 6, "heading": 5, "above": 1.5, "tag": 1.5, "text": 1}
# Each term is one word for SQLite, whatever signs are in it.
TOKENS = "unicode61 remove_diacritics 0 tokenchars '!#$%&()*+,-./:;<=>?@[\\]^_`{|}~'"


class Answer(NamedTuple):
    """A section that answers a query, with the part of its text that does, the query's words marked."""

    place: Place
    excerpt: Markup


class Library:
    """All sections of a catalogue in a database in memory."""

    def __init__(self, catalogue: Catalogue):
        self._lock = threading.Lock()
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.execute(f'CREATE VIRTUAL TABLE sections USING fts5({", ".join(COLUMNS)}, tokenize="{TOKENS}")')
        self._database.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(sections, row)")
        self.sections: list[tuple[Place, Section]] = []
        explained: dict[tuple[str, str], list[str]] = {}
        for entry in entries(catalogue):
            explained.setdefault((entry.explained.page.url, entry.explained.id), []).append(entry.name)
        for page in pages_in_order(catalogue):
            for section in searched(page):
                place = Place(page, section.id, section.title or page.title)
                self.sections.append((place, section))
                fields = {
                    "name": " ".join(explained.get((page.url, section.id), ())),
                    "heading": place.title,
                    "above": f"{page.title if section.id else ''} {page.section_path}",
                    "tag": " ".join(tags_of(page, section)),
                }
                row = [" ".join(terms_of(text)) for text in fields.values()]
                row.append(" ".join(term for term, *_ in section.terms))
                self._database.execute(f"INSERT INTO sections VALUES ({', '.join('?' * len(COLUMNS))})", row)

    def search(self, typed: str) -> list[Answer]:
        """The sections that answer best; those that hold every word before those that hold some. Without words: all
        that the filters leave, in reading order."""
        query = parse(typed, self._knows)
        if not query.words and not any(query.filters.values()):
            return []
        accepted = (number for number in self._found(query) if self._accepts(number, query))
        return [self._answer(number, query) for number in islice(accepted, MOST)]

    def _knows(self, name: str, value: str) -> bool:
        if name == "in":
            return any(place.page.url.startswith(f"/{value}/") for place, _ in self.sections)
        return name == "tag" or value in KINDS

    def _found(self, query: Query) -> Iterable[int]:
        if not query.words:
            return range(len(self.sections))
        words = [self._forms(word, last=word is query.words[-1]) for word in query.words]
        # Of what is left out later, none may be left out before.
        most = -1 if query.phrases or any(query.filters.values()) else MOST_ASKED
        return dict.fromkeys(number for match in (" AND ", " OR ") for number in self._ask(match.join(words), most))

    def _forms(self, word: Word, last: bool) -> str:
        """What a word is found by, for SQLite: as it is written, the name in it, all of its parts, its beginning."""
        forms = [_quoted(word.whole) + ("*" if last else ""), *map(_quoted, word.names[:1])]
        if word.stems:
            forms.append(f"({' AND '.join(map(_quoted, word.stems))})")
        if not self._ask(" OR ".join(forms), most=1):
            forms += [_quoted(other) for other in self._like(word.whole)]
        return f"({' OR '.join(forms)})"

    def _like(self, term: str) -> list[str]:
        with self._lock:
            near = len(term) - 2, len(term) + 2
            known = [
                row[0]
                for row in self._database.execute("SELECT term FROM terms WHERE length(term) BETWEEN ? AND ?", near)
            ]
        return difflib.get_close_matches(term, known, 3, 0.8)

    def _ask(self, match: str, most: int) -> list[int]:
        weights = ", ".join(map(str, COLUMNS.values()))
        statement = f"SELECT rowid FROM sections WHERE sections MATCH ? ORDER BY bm25(sections, {weights}) LIMIT ?"
        with self._lock:
            return [row[0] - 1 for row in self._database.execute(statement, (match, most))]

    def _accepts(self, number: int, query: Query) -> bool:
        place, section = self.sections[number]
        tags = set(map(tag_key, tags_of(place.page, section)))
        return (
            all(tag_key(tag) in tags for tag in query.filters["tag"])
            and all(place.page.url.startswith(f"/{path}/") for path in query.filters["in"])
            and all(kind in kinds(place.page, section) for kind in query.filters["is"])
            and holds(_written(section), query.phrases)
        )

    def _answer(self, number: int, query: Query) -> Answer:
        place, section = self.sections[number]
        return Answer(place, excerpt(section.text, [word.whole for word in query.words]))


def library(catalogue: Catalogue) -> Library:
    """The library of a catalogue, made when it is first asked."""
    made = catalogue.memory.get("library")
    if made is None:
        made = catalogue.memory["library"] = Library(catalogue)
    return made


def excerpt(text: str, words: list[str]) -> Markup:
    """The text around the first of the words, with all of them marked."""
    forms = (rf"(?<!\w){re.escape(word)}" if word[0].isalnum() else re.escape(word) for word in words)
    any_word = re.compile("|".join(sorted(forms, key=len, reverse=True)) or "(?!)", re.IGNORECASE)
    found = any_word.search(text)
    start = max(0, found.start() - EXCERPT // 3) if found else 0
    start = text.find(" ", start) + 1 if start else 0
    part = text[start : start + EXCERPT]
    if start + EXCERPT < len(text):
        part = part.rpartition(" ")[0] + " …"
    return Markup("").join([Markup("… ") if start else "", *_marked(part, any_word)])


def _marked(text: str, any_word: re.Pattern) -> Iterator[Markup]:
    last = 0
    for found in any_word.finditer(text):
        yield escape(text[last : found.start()])
        yield Markup("<mark>{}</mark>").format(found[0])
        last = found.end()
    yield escape(text[last:])


def _written(section: Section) -> str:
    return "\n".join([section.title, section.text, *section.outputs, *(code.text for code in section.codes)])


def _quoted(term: str) -> str:
    return '"' + term.replace('"', '""') + '"'
