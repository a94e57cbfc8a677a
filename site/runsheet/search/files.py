"""What the browser searches: the headings and API names of all pages, and the terms of their sections.

Sections are counted through a file in reading order: the number of one is its place in the names, and what the lists of
numbers in the text mean. The text is in shards by the alphabet, so that a word is looked up in one small file.

A large site is told in parts, one for each folder at the top, several for a large folder. Its names then have only the
titles of pages, with the API names that each explains, and its text says which parts hold a term; what else there is of
a part is fetched when it is needed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from runsheet.content.catalogue import Catalogue
from runsheet.content.pages import Page
from runsheet.content.sections import Section
from runsheet.content.tags import tag_key
from runsheet.content.words import terms_of
from runsheet.search.index import entries, pages_in_order

PAGE, EXERCISE, LIST = range(3)
# What `is:` may ask for.
KINDS = ("page", "section", "snippet", "exercise", "list")
# A section that has a term so many times is about it.
OFTEN = 3
SPLIT_FROM = MOST_IN_PART = 300
# A shard that is so long is full: about 10 kB, compressed.
FULL_SHARD = 24_000
# The part of the pages that are in no folder.
TOP = "top"


def parts(catalogue: Catalogue) -> dict[str, list[Page]]:
    """The parts that the site is told in with their pages, none where it is told as a whole."""
    found = catalogue.memory.get("search-parts")
    if found is None:
        found = catalogue.memory["search-parts"] = _parts(catalogue) if len(catalogue.pages) >= SPLIT_FROM else {}
    return found


def _parts(catalogue: Catalogue) -> dict[str, list[Page]]:
    folders: dict[str, list[Page]] = defaultdict(list)
    for page in pages_in_order(catalogue):
        folders[(page.section_path and page.url.split("/")[1]) or TOP].append(page)
    found = {}
    for folder, pages in folders.items():
        for start in range(0, len(pages), MOST_IN_PART):
            name = f"{folder}~{start // MOST_IN_PART + 1}" if start else folder
            found[name] = pages[start : start + MOST_IN_PART]
    return found


def names(catalogue: Catalogue, part: str = "") -> dict:
    """The names of the site, or of a part: ``pages``, each as ``[url, title, kind, tags, headings]``, and what is said
    of sections.

    ``kind`` is 0 for a page, 1 for an exercise, 2 for the list of a section. Tags are numbers into ``tags``. A heading
    is its title alone where that gives its id (:func:`slug`), else ``[title, id]``. The first section of a page is
    what stands before its first heading; a site in ``parts`` has no other, and ``where`` has of each page the number of
    its part. ``names`` are the API names with the section that explains them, ``snippets`` the sections that show one,
    ``tagged`` those with tags of their own; all of them numbers. ``shards`` are the first terms of :func:`shards`.
    """
    split = {} if part else parts(catalogue)
    tags = {tag.key: number for number, tag in enumerate(catalogue.tags.values())}
    numbers: dict[tuple[str, str], int] = {}
    pages, tagged, snippets = [], {}, []
    for page in _pages(catalogue, part):
        own = {heading.id: heading.tags for heading in page.outline.headings}
        headings = []
        for section in searched(page)[: 1 if split else None]:
            number = numbers[page.url, section.id] = len(numbers)
            if section.id:
                headings.append(section.title if slug(section.title) == section.id else [section.title, section.id])
                if found := [tags[tag.key] for tag in catalogue.tags_of(own.get(section.id, ()))]:
                    tagged[number] = found
            if "snippet" in kinds(page, section):
                snippets.append(number)
        carried = [tags[tag.key] for tag in catalogue.tags_of(page.tags)]
        pages.append([page.url, page.title, _kind(page), carried, headings])
    explained = {entry.name: entry.explained for entry in entries(catalogue)}
    places = {name: (place.page.url, "" if split else place.id) for name, place in explained.items()}
    parts_of = {page.url: number for number, pages in enumerate(split.values()) for page in pages}
    return {
        "version": catalogue.version,
        "part": part,
        "parts": list(split),
        "where": [parts_of[url] for url, *_ in pages] if split else [],
        "places": {section.path: section.title for section in catalogue.sections if section.path},
        "tags": [tag.name for tag in catalogue.tags.values()],
        "pages": pages,
        "names": {name: numbers[place] for name, place in places.items() if place in numbers},
        "snippets": _steps(snippets),
        "tagged": tagged,
        "shards": [shard["terms"].partition(" ")[0] for shard in shards(catalogue, part)],
    }


def shards(catalogue: Catalogue, part: str = "") -> list[dict]:
    """The text of the site, or of a part: ``terms`` in alphabetical order, and of each in ``sections`` the numbers of
    those that hold it. None for a text without terms.

    Both are one string, with spaces; each number is told by its distance from the one before, in base 36, with a sign:
    ``*`` where the section has it often, ``-`` where only its code has it, ``+`` where that has it often. Of a site in
    parts they are the numbers of its parts; what filters ask for are terms there too, ``tag:auth`` and ``is:snippet``.
    """
    kept = catalogue.memory.setdefault("search-shards", {})
    if part not in kept:
        head = {"version": catalogue.version, "part": part}
        kept[part] = [head | shard for shard in _sharded(_holding(catalogue, part))]
    return kept[part]


def _holding(catalogue: Catalogue, part: str) -> dict[str, list[tuple[int, str]]]:
    """Of each term, the numbers of what holds it, and how."""
    holding: dict[str, list[tuple[int, str]]] = defaultdict(list)
    split = {} if part else parts(catalogue)
    for number, pages in enumerate(split.values()):
        for term in set().union(*(_finding(catalogue, page) for page in pages)):
            holding[term].append((number, ""))
    sections = (section for page in (() if split else _pages(catalogue, part)) for section in searched(page))
    for number, section in enumerate(sections):
        for term, said, shown in section.terms:
            holding[term].append((number, _place(said, shown)))
    return holding


def _sharded(holding: dict[str, list[tuple[int, str]]]) -> Iterator[dict[str, str]]:
    terms, sections, length = [], [], 0
    for term in sorted(holding):
        if length > FULL_SHARD:
            yield {"terms": " ".join(terms), "sections": " ".join(sections)}
            terms, sections, length = [], [], 0
        terms.append(term)
        sections.append(_told(holding[term]))
        length += len(term) + len(sections[-1])
    if terms:
        yield {"terms": " ".join(terms), "sections": " ".join(sections)}


def _finding(catalogue: Catalogue, page: Page) -> set[str]:
    """All terms that something of a page is found by, with its filters."""
    place = catalogue.section_of(page)
    found = set(terms_of(f"{place.title if place else ''} {page.title}"))
    for section in searched(page):
        tags = tags_of(page, section)
        found.update(term for term, *_ in section.terms)
        found.update(terms_of(" ".join([section.title, *tags])))
        found.update(f"tag:{tag_key(tag)}" for tag in tags)
        found.update(f"is:{kind}" for kind in kinds(page, section))
    return found


def _pages(catalogue: Catalogue, part: str) -> Iterable[Page]:
    return parts(catalogue)[part] if part else pages_in_order(catalogue)


def tags_of(page: Page, section: Section) -> list[str]:
    """The tags that a section answers to: those of its page, and its heading's own."""
    own = (heading.tags for heading in page.outline.headings if section.id and heading.id == section.id)
    return [*page.tags, *chain.from_iterable(own)]


def kinds(page: Page, section: Section) -> set[str]:
    """What of :data:`KINDS` a section is."""
    found = {"section" if section.id else "page"}
    if page.front_matter.exercise:
        found.add("exercise")
    elif page.is_index:
        found.add("list")
    if any(code.snippet for code in section.codes):
        found.add("snippet")
    return found


def searched(page: Page) -> list[Section]:
    """The sections of a page that can be found. An exercise is found as a whole: nobody wants only its hints."""
    if not page.front_matter.exercise:
        return page.sections
    said, shown = Counter(), Counter()
    for section in page.sections:
        for term, text, code in section.terms:
            said[term] += text
            shown[term] += code
    terms = tuple((term, said[term], shown[term]) for term in sorted(said))
    text = " ".join(f"{section.title} {section.text}" for section in page.sections).strip()
    return [Section(title=page.title, text=text, codes=page.sections[0].codes, terms=terms)]


def slug(title: str) -> str:
    """The id that most headings have, as the browser makes it of their titles."""
    return re.sub(r"\s", "-", re.sub(r"[^\w\s-]", "", title, flags=re.ASCII).strip()).lower()


def _kind(page: Page) -> int:
    return EXERCISE if page.front_matter.exercise else LIST if page.is_index else PAGE


def _steps(numbers: Iterable[int]) -> list[int]:
    last, steps = 0, []
    for number in numbers:
        steps.append(number - last)
        last = number
    return steps


def _place(said: int, shown: int) -> str:
    often = said + shown >= OFTEN
    return ("*" if often else "") if said else ("+" if often else "-")


def _told(places: list[tuple[int, str]]) -> str:
    numbers, marks = zip(*places, strict=True)
    return ",".join(_base36(step) + mark for step, mark in zip(_steps(numbers), marks, strict=True))


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"
