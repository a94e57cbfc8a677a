"""What a page's sections hold, read from its HTML: words, inline code with its place, code, and what finds them."""

from __future__ import annotations

import dataclasses
from html.parser import HTMLParser

from runsheet.content.words import terms_of

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# Elements that stand alone on their line, or in their cell.
BLOCKS = {"p", "li", "td", "th", "dt", "dd", "div", "figure", "figcaption", "pre", "blockquote", "summary", *HEADINGS}


@dataclasses.dataclass(frozen=True, slots=True)
class Inline:
    """Inline code, and where it stands: ``heading``, ``cell`` (the first of a row) or ``prose``."""

    text: str
    place: str


@dataclasses.dataclass(frozen=True, slots=True)
class Code:
    """A block of code: its language, and the snippet it is of, '' for a plain fence."""

    text: str
    language: str
    snippet: str


@dataclasses.dataclass(slots=True)
class Section:
    """A heading with what stands below it until the next; before the first, ``id`` and ``title`` are ''.

    ``outputs`` are those of cards that show nothing else: there they are what is to be read. ``terms`` are what search
    finds the section by, in alphabetical order: each with how often its text and its code have it.
    """

    id: str = ""
    title: str = ""
    level: int = 1
    text: str = ""
    inlines: list[Inline] = dataclasses.field(default_factory=list)
    codes: list[Code] = dataclasses.field(default_factory=list)
    outputs: list[str] = dataclasses.field(default_factory=list)
    terms: tuple[tuple[str, int, int], ...] = ()


def sections_of(html: str) -> list[Section]:
    """The sections of a page's HTML, in their order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    for section in reader.sections:
        section.text = " ".join(section.text.split())
        section.title = " ".join(section.title.split())
        said = terms_of("\n".join([section.text, *section.outputs]))
        shown = terms_of("\n".join(code.text for code in section.codes))
        section.terms = tuple((term, said[term], shown[term]) for term in sorted(said | shown))
    return reader.sections


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.sections = [Section()]
        self.heading = ""
        self.snippet = self.language = ""
        self.in_pre = self.in_output = self.is_bare = False
        # Within a part that is about the text, and not of it: a file's name, a heading's tags and link.
        self.beside = ""
        self.cell = 0
        self.code: list[str] | None = None
        self.divs = 0

    @property
    def section(self) -> Section:
        return self.sections[-1]

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        about = {name: value or "" for name, value in attributes}
        if tag in BLOCKS:
            self.section.text += " "
        if tag in HEADINGS and "id" in about:
            self.heading = tag
            self.sections.append(Section(about["id"], level=HEADINGS[tag]))
        elif tag == "figure":
            self.snippet, self.language = about.get("data-snippet", ""), about.get("data-language", "")
            self.is_bare = "bare" in about.get("class", "").split()
        elif tag == "div" and (self.in_output or about.get("class") == "output"):
            self.in_output = True
            self.divs += 1
        elif tag == "pre":
            self.in_pre = True
        elif tag == "code":
            self.code = []
            self.language = about.get("class", "").removeprefix("language-") if self.snippet else self.language
        elif tag == "tr":
            self.cell = 0
        elif tag == "td":
            self.cell += 1
        if tag == "figcaption" or about.get("class") in ("anchor", "heading-tags"):
            self.beside = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.heading:
            self.heading = ""
        elif tag == "div" and self.in_output:
            self.divs -= 1
            self.in_output = self.divs > 0
        elif tag == "pre":
            self.in_pre = False
        elif tag == "figure":
            self.snippet = self.language = ""
        elif tag == "td" and self.cell:
            self.section.text += " "
        elif tag == self.beside:
            self.beside = ""
        elif tag == "code" and self.code is not None:
            self._end_code("".join(self.code))
            self.code = None

    def _end_code(self, text: str) -> None:
        if self.in_pre:
            if not self.in_output:
                self.section.codes.append(Code(text.strip("\n"), self.language, self.snippet))
            return
        place = "heading" if self.heading else "cell" if self.cell == 1 else "prose"
        self.section.inlines.append(Inline(text, place))

    def handle_data(self, data: str) -> None:
        if self.in_output and self.in_pre and self.is_bare:
            self.section.outputs.append(data)
        if self.beside or self.in_output:
            return
        if self.code is not None:
            self.code.append(data)
        if self.heading:
            self.section.title += data
        elif not self.in_pre:
            self.section.text += data
