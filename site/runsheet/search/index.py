"""The A–Z of API names: where each is explained first, and where it is used."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from runsheet.content.catalogue import Catalogue
from runsheet.content.pages import Page
from runsheet.content.sections import Section
from runsheet.search import names

# The more of a place a name has, the more likely it is explained there: `code` is the text of a section whose code has
# it too, `cell` the first of a row.
PLACES = ("heading", "code", "cell", "prose")


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """A section of a page; ``title`` is its heading, or the page's title for what stands before the first."""

    page: Page
    id: str
    title: str

    @property
    def url(self) -> str:
        return f"{self.page.url}#{self.id}" if self.id else self.page.url


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """A name, the place that explains it, and the other places that show it."""

    name: str
    explained: Place
    used: tuple[Place, ...]

    @property
    def letter(self) -> str:
        """What it is listed under: its first letter, however it is written; `other` for what has none."""
        first = self.name.lstrip("_")[:1].lower()
        return first if first.isascii() and first.isalpha() else "other"


def entries(catalogue: Catalogue) -> list[Entry]:
    """The names that the pages explain, from A to Z."""
    found = catalogue.memory.get("api-names")
    if found is None:
        found = catalogue.memory["api-names"] = _entries(catalogue)
    return found


def by_letter(catalogue: Catalogue) -> dict[str, list[Entry]]:
    """The same by what they are listed under."""
    return {letter: list(group) for letter, group in groupby(entries(catalogue), key=lambda entry: entry.letter)}


def _entries(catalogue: Catalogue) -> list[Entry]:
    sections = list(_sections(catalogue))
    used = {place: names.all_used(_python(section)) for place, section in sections}
    anywhere = frozenset().union(*used.values())
    explaining: dict[str, list[tuple[tuple[int, int], Place]]] = defaultdict(list)
    for place, section in sections:
        # Exercises ask for what others explain, and the page of a section says what stands in it.
        if place.page.front_matter.exercise or place.page.is_index:
            continue
        times = {term: (said, coded) for term, said, coded in section.terms}
        for name in names.in_heading(section.title, anywhere):
            explaining[name].append(((PLACES.index("heading"), 0), place))
        shown = [(inline.text, inline.place) for inline in section.inlines]
        shown += [(line, "cell") for text in section.outputs for line in text.splitlines()]
        for text, where in shown:
            for name in names.in_code(text, anywhere):
                said, coded = times.get(name.lower(), (0, 0))
                rank = PLACES.index("code" if coded and where == "prose" else where)
                # Who speaks of it most, says most of it.
                explaining[name].append(((rank, -said), place))
    using: dict[str, list[Place]] = defaultdict(list)
    for place, found in used.items():
        for name in found:
            using[name].append(place)
    made = [_entry(name, ranked, using[name]) for name, ranked in explaining.items()]
    return sorted(made, key=lambda entry: (entry.letter == "other", entry.name.lstrip("_").casefold(), entry.name))


def _entry(name: str, ranked: list[tuple[tuple[int, int], Place]], using: list[Place]) -> Entry:
    """``ranked`` are the places that name it in their text, each with a rank: the lowest explains it."""
    _, explained = min(ranked, key=lambda pair: pair[0])
    others = dict.fromkeys([*using, *(place for _, place in ranked)])
    others.pop(explained, None)
    return Entry(name, explained, tuple(others))


def pages_in_order(catalogue: Catalogue) -> Iterator[Page]:
    """All pages in reading order: section by section, the page of the section itself first."""
    return (page for section in catalogue.sections for page in (section.index, *section.pages) if page)


def _sections(catalogue: Catalogue) -> Iterator[tuple[Place, Section]]:
    for page in pages_in_order(catalogue):
        for section in page.sections:
            yield Place(page, section.id, section.title or page.title), section


def _python(section: Section) -> list[str]:
    return [code.text for code in section.codes if code.language in ("python", "py", "python3")]
