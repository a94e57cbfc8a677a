"""HTML blocks in Markdown: where they end, and which of them have Markdown inside (CommonMark 0.31, section 4.6)."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Container

from markdown.util import BLOCK_LEVEL_ELEMENTS

NAMES = "|".join([*BLOCK_LEVEL_ELEMENTS, "svg"])
HTML = re.compile(rf"<(?:!--|(?P<raw>pre|script|style|textarea)\b|/?(?P<block>{NAMES})(?=[\s/>]|$))", re.IGNORECASE)
TAG = re.compile(rf"<(/?)({NAMES})(?=[\s/>])([^<>]*)>", re.IGNORECASE)
WRAPPERS = ("div", "details", "section", "center", "p", "blockquote", "article", "aside", "figure")
MARK = ' markdown="1"'
# Python-Markdown calls itself for each element with Markdown inside.
DEEPEST = 100


def html_end(lines: list[str], position: int, fences: Container[int]) -> int:
    """Where the HTML block ends that starts at a line: after its closing tag if it is raw, else at an empty line."""
    start, end = HTML.match(lines[position].lstrip()), position
    if start["block"]:
        while end < len(lines) and lines[end].strip() and end not in fences:
            end += 1
        return end
    closing = f"</{start['raw']}".lower() if start["raw"] else "-->"
    while end < len(lines) and closing not in lines[end].lower():
        end += 1
    return min(end + 1, len(lines))


@dataclasses.dataclass(slots=True)
class _Open:
    """An open element: its attributes start at ``place`` of the block that is read; ``wraps`` Markdown or does not."""

    name: str
    place: int
    wraps: bool = False


class HtmlBlocks:
    """The HTML blocks of a page one after the other, with the elements that are still open."""

    def __init__(self, lines: list[str]):
        self.lines = lines
        self.open: list[_Open] = []
        self.shallow = _depth(lines) < DEEPEST

    def wrapping(self, start: int, end: int) -> str:
        """The block of these lines, in which what stays open before an empty line is marked as holding Markdown."""
        block = "\n".join(self.lines[start:end])
        if not self.shallow or not HTML.match(block.lstrip())["block"]:
            return block
        for tag in TAG.finditer(block):
            self._read(tag)
        followed = end < len(self.lines) and not self.lines[end].strip()
        if followed and self.open and self.open[-1].name == "p" and not self._closed_next(end):
            # A paragraph that is never closed must not take the rest of the page.
            self.open.pop()
            block += "</p>"
        wraps, places = followed, []
        for tag in self.open:
            if tag.place >= 0:
                tag.wraps = wraps and tag.name in WRAPPERS
                places += [tag.place] * tag.wraps
            wraps, tag.place = followed and tag.wraps, -1
        for place in reversed(places):
            block = block[:place] + MARK + block[place:]
        return block

    def _read(self, tag: re.Match) -> None:
        name, names = tag[2].lower(), [one.name for one in self.open]
        if tag[1] and name in names:
            del self.open[len(names) - 1 - names[::-1].index(name) :]
        elif not tag[1] and not tag[3].endswith("/") and name != "hr":
            self.open.append(_Open(name, tag.end(2)))

    def _closed_next(self, position: int) -> bool:
        """Whether the next tag from that line on is `</p>`."""
        lines = (self.lines[number] for number in range(position, len(self.lines)))
        tag = next(filter(None, map(TAG.search, lines)), None)
        return bool(tag and tag[1] and tag[2].lower() == "p")


def _depth(lines: list[str]) -> int:
    """How deep the elements of a text are nested at most."""
    opened, deepest = Counter(), 0
    for tag in TAG.finditer("\n".join(lines)):
        opened[tag[2].lower()] = max(0, opened[tag[2].lower()] + (-1 if tag[1] else 1))
        deepest = max(deepest, opened.total())
    return deepest
