"""What the browser searches: the headings and API names of all pages, and the terms of their sections.

Sections are counted through a file in reading order: the number of one is its place in the names, and what the lists of
numbers in the text mean. A large site is told in parts, one for each folder at the top: its names then have only the
titles of pages, and what else there is of a part is fetched when it is needed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from runsheet.content.catalogue import Catalogue
from runsheet.content.pages import Page
from runsheet.content.sections import Section
from runsheet.search.index import entries, pages_in_order

PAGE, EXERCISE, LIST = range(3)
# A section that has a term so many times is about it.
OFTEN = 3
SPLIT_FROM = 300
# The part of the pages that are in no folder.
TOP = "top"


def parts(catalogue: Catalogue) -> list[str]:
    """The parts that the site is told in, none where it is told as a whole."""
    if len(catalogue.pages) < SPLIT_FROM:
        return []
    return list(dict.fromkeys(map(part_of, pages_in_order(catalogue))))


def part_of(page: Page) -> str:
    """The part that a page is told in: the folder at the top that it is in."""
    return page.url.split("/")[1] if page.section_path else TOP


def names(catalogue: Catalogue, part: str = "") -> dict:
    """The names of the site, or of a part: ``pages``, each as ``[url, title, kind, tags, headings]``, and what is said
    of sections.

    ``kind`` is 0 for a page, 1 for an exercise, 2 for the list of a section. Tags are numbers into ``tags``. A heading
    is its title alone where that gives its id (:func:`slug`), else ``[title, id]``. The first section of a page is
    what stands before its first heading. ``names`` are the API names with the section that explains them, ``snippets``
    the sections that show one, ``tagged`` those with tags of their own; all of them numbers.
    """
    split = [] if part else parts(catalogue)
    tags = {tag.key: number for number, tag in enumerate(catalogue.tags.values())}
    numbers: dict[tuple[str, str], int] = {}
    pages, tagged, snippets = [], {}, []
    for page in _pages(catalogue, part):
        own = {heading.id: heading.tags for heading in page.outline.headings}
        headings = []
        for section in () if split else searched(page):
            number = numbers[page.url, section.id] = len(numbers)
            if section.id:
                headings.append(section.title if slug(section.title) == section.id else [section.title, section.id])
                if found := [tags[tag.key] for tag in catalogue.tags_of(own.get(section.id, ()))]:
                    tagged[number] = found
            if "snippet" in kinds(page, section):
                snippets.append(number)
        carried = [tags[tag.key] for tag in catalogue.tags_of(page.tags)]
        pages.append([page.url, page.title, _kind(page), carried, headings])
    explained = {entry.name: (entry.explained.page.url, entry.explained.id) for entry in entries(catalogue)}
    return {
        "version": catalogue.version,
        "part": part,
        "parts": split,
        "places": {section.path: section.title for section in catalogue.sections if section.path},
        "tags": [tag.name for tag in catalogue.tags.values()],
        "pages": pages,
        "names": {name: numbers[place] for name, place in explained.items() if place in numbers},
        "snippets": _steps(snippets),
        "tagged": tagged,
    }


def text(catalogue: Catalogue, part: str = "") -> dict:
    """The text of the site, or of a part: ``terms`` in alphabetical order, and of each in ``sections`` the numbers of
    those that hold it. Of a site in parts it is empty.

    Both are one string, with spaces; each number is told by its distance from the one before, in base 36, with a sign:
    ``*`` where the section has it often, ``-`` where only its code has it, ``+`` where that has it often.
    """
    holding: dict[str, list[tuple[int, str]]] = defaultdict(list)
    pages = () if not part and parts(catalogue) else _pages(catalogue, part)
    sections = (section for page in pages for section in searched(page))
    for number, section in enumerate(sections):
        for term, said, shown in section.terms:
            holding[term].append((number, _place(said, shown)))
    terms = sorted(holding)
    return {
        "version": catalogue.version,
        "part": part,
        "terms": " ".join(terms),
        "sections": " ".join(map(_told, (holding[term] for term in terms))),
    }


def _pages(catalogue: Catalogue, part: str) -> Iterable[Page]:
    return (page for page in pages_in_order(catalogue) if not part or part_of(page) == part)


def kinds(page: Page, section: Section) -> set[str]:
    """What `is:` finds a section by: page or section, exercise, snippet."""
    found = {"section" if section.id else "page"}
    if page.front_matter.exercise:
        found.add("exercise")
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
