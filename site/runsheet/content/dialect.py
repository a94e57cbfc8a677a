"""GitHub's Markdown, rewritten line by line so that Python-Markdown reads it the same way (CommonMark 0.31, GFM)."""

from __future__ import annotations

import dataclasses
import re

from runsheet.content.fences import OPENING, Fence, find_fences, plain_info
from runsheet.content.rawhtml import HTML, HtmlBlocks, html_end

ITEM = re.compile(r"([-+*]|\d{1,9}[.)])( +|$)")
QUOTED = re.compile(r"( *)> ?(.*)")
HEADING = re.compile(r"#{1,6}(?: |$)")
ADMONITION = re.compile(r'(?:!!!|\?\?\?\+?) ?[\w"]')
# Python-Markdown calls itself for each level: deeper ones stay at the last, or as they are.
DEEPEST_LIST, DEEPEST_QUOTE = 20, 6


def as_python_markdown(text: str, fences: list[Fence], depth: int = 0) -> str:
    """The same text for Python-Markdown; fenced blocks change only in header and indentation. ``depth``: of quotes."""
    return "\n".join(_Dialect(text, fences, depth).rewritten())


@dataclasses.dataclass(slots=True)
class _Item:
    """An open list item: the column of its content, and the one (`base`) to which its writer indents what follows."""

    content: int
    ordered: bool
    base: int | None = None


class _Dialect:
    """A walk over the lines with the open list items; ``paragraph`` says whether the next line may continue one.

    Python-Markdown cuts at empty lines. Inside such a block it sees no list after text, and no item further out than
    the first line; so ``level`` and ``listing`` are those of the current block's first line.
    """

    def __init__(self, text: str, fences: list[Fence], depth: int):
        self.lines, self.fences, self.depth = text.split("\n"), {fence.line - 1: fence for fence in fences}, depth
        self.out: list[str] = []
        self.items: list[_Item] = []
        self.level, self.listing, self.paragraph, self.apart = 0, False, False, False
        self.html = HtmlBlocks(self.lines)

    def rewritten(self) -> list[str]:
        position = 0
        while position < len(self.lines):
            position = self._block(position)
        return self.out

    def _block(self, position: int) -> int:
        """Rewrite what starts at that line and return where the next starts."""
        line = self.lines[position].expandtabs(4)
        text = line.lstrip(" ")
        indent = len(line) - len(text)
        inside = sum(item.content <= indent for item in self.items)
        extra = indent - (self.items[inside - 1].content if inside else 0)
        goes_on = self.paragraph and inside == len(self.items)
        fence, item = self.fences.get(position), ITEM.match(text)
        if not text:
            self.out.append("")
            self.paragraph = False
        elif fence and ">" not in OPENING.match(line)["lead"]:
            return self._fence(fence, OPENING.match(line), indent, inside)
        elif extra >= 4:
            self._text(text, indent, inside, position)
        elif text[0] == ">":
            return self._quote(position, indent, inside)
        elif _is_rule(text) and not (goes_on and text[0] == "-" and self.out[-1].lstrip()[0] != ">"):
            self._start(text, indent, inside)
        elif item and not (goes_on and (not item[2] or item[1][:-1] not in ("", "1"))):
            self._item(text, indent, inside, position)
        elif HEADING.match(text):
            self._start(_heading(text), indent, inside)
        elif ADMONITION.match(text):
            self._start(text, indent, inside)
        elif not inside and not self.depth and HTML.match(text):
            return self._html(position)
        else:
            self._text(text, indent, inside, position)
        return position + 1

    def _emit(self, line: str, listing: bool = False) -> None:
        if self.apart:
            self._gap()
        if not self.out or not self.out[-1]:
            self.level, self.listing = len(self.items), listing
        self.apart = False
        self.out.append(line)

    def _gap(self) -> None:
        if self.out and self.out[-1]:
            self.out.append("")

    def _place(self, indent: int) -> int:
        """Where a line inside the innermost item goes: 4 columns an item; code and the like stand further in."""
        item, level = self.items[-1], 4 * len(self.items)
        if item.base is None:
            near = item.content <= indent < item.content + 4
            item.base = indent if near else level if indent >= level + 4 else item.content
        return level + (indent - item.base if indent - item.base >= 4 else 0)

    def _start(self, text: str, indent: int, inside: int) -> None:
        """A line that ends the paragraph before it and is none itself."""
        del self.items[inside:]
        self._gap()
        self._emit(" " * (self._place(indent) if self.items else 0) + text if text else "")
        self.paragraph = False

    def _text(self, text: str, indent: int, inside: int, position: int) -> None:
        if not self.paragraph:
            if inside < len(self.items):
                del self.items[inside:]
                self._gap()
            indent = self._place(indent) if self.items else indent
            self.paragraph = indent - 4 * len(self.items) < 4
        elif self.items and inside == len(self.items):
            # What looks like an item is none here, and further in Python-Markdown sees none either.
            indent = 4 * inside + (4 if ITEM.match(text) else 0)
        if self.paragraph and _is_table(self.lines[position : position + 2]):
            self._gap()
        self._emit(" " * indent + (self._inline(text, position) if self.paragraph else text))

    def _inline(self, text: str, position: int) -> str:
        if (len(text) - len(text.rstrip("\\"))) % 2 and "".join(self.lines[position + 1 : position + 2]).strip():
            text = f"{text[:-1]}  "
        return f"\\{text}" if text.startswith("#") else text

    def _item(self, text: str, indent: int, inside: int, position: int) -> None:
        sibling = self.items[inside : inside + 1]
        del self.items[min(inside, DEEPEST_LIST - 1) :]
        if not self.listing or inside < self.level or (sibling and sibling[0].ordered != text[0].isdigit()):
            self._gap()
        if self.items:
            self._place(indent)
        opened, marks = [], " " * 4 * len(self.items)
        while (match := ITEM.match(text)) and len(opened) < 8 and not (opened and _is_rule(text)):
            mark, ordered, gap = match[1], text[0].isdigit(), len(match[2])
            # Four columns are enough for what belongs to an item, also after a wide number.
            opened.append(_Item(indent + min(len(mark) + (gap if 0 < gap < 5 else 1), 4), ordered))
            marks += f"{mark[:-1]}. " if ordered else f"{mark} "
            indent, text = indent + match.end(), text[match.end() :]
        if ITEM.match(text) and not _is_rule(text):
            text = re.sub(r"[-+*.)]", r"\\\g<0>", text, count=1)
        heading = HEADING.match(text)
        self._emit(marks + (_heading(text) if heading else self._inline(text, position)), listing=True)
        self.items, self.paragraph = (self.items + opened)[:DEEPEST_LIST], bool(text) and not heading

    def _quote(self, position: int, indent: int, inside: int) -> int:
        if self.items:
            del self.items[inside:]
            self._gap()
        pad, end, quoted = " " * (self._place(indent) if self.items else 0), position, []
        least = self.items[-1].content if self.items else 0
        while end < len(self.lines) and (match := QUOTED.match(self.lines[end].expandtabs(4))):
            if match.end(1) < least:
                break
            quoted.append(match[2])
            end += 1
        text = "\n".join(quoted)
        inner = _Dialect(text, find_fences(text), self.depth + 1)
        for line in inner.rewritten() if self.depth < DEEPEST_QUOTE else quoted:
            self._emit(f"{pad}> {line}" if line else f"{pad}>")
        self.paragraph, self.apart = inner.paragraph, not inner.paragraph
        return end

    def _fence(self, fence: Fence, opening: re.Match, indent: int, inside: int) -> int:
        if marker := opening["lead"].strip():
            self._item(marker, indent, inside, fence.line)
            indent, inside = len(opening["lead"]), len(self.items)
        lines = self.lines[fence.line - 1 : fence.end]
        if not inside and indent >= 4:
            # Indented code that shows a fence, or the content of an admonition.
            self.out += lines
            self.paragraph = False
            return fence.end
        self._start(opening["marks"] + plain_info(fence), indent, inside)
        pad = " " * (len(self.out[-1]) - len(self.out[-1].lstrip(" ")))
        inner = lines[1:-1] if fence.closed else lines[1:]
        self.out += [_moved(line, indent, pad) for line in inner] + [pad + opening["marks"]]
        self.apart = True
        return fence.end

    def _html(self, position: int) -> int:
        self.items, self.paragraph = [], False
        end = html_end(self.lines, position, self.fences)
        for line in self.html.wrapping(position, end).split("\n"):
            self._emit(line)
        return end


def _is_rule(text: str) -> bool:
    marks = text.replace(" ", "")
    return len(marks) >= 3 and set(marks) in ({"-"}, {"*"}, {"_"})


def _is_table(lines: list[str]) -> bool:
    """Whether the first line is a table's header and the second the rule below it."""
    cells = [re.findall(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|")) for line in lines]
    rule = set(lines[-1].strip())
    return "|" in lines[0] and {"|", "-"} <= rule <= set("|:- ") and len(cells[0]) == len(cells[-1]) and len(lines) == 2


def _heading(text: str) -> str:
    """A heading without its closing marks, those of its title (`C#`) escaped; nothing for an empty one."""
    marks, _, title = text.partition(" ")
    title = title.strip()
    body = title.rstrip("#")
    if not body or body[-1] == " ":
        title = body.rstrip()
        body = title.rstrip("#")
    if body and body[-1] != "\\":
        title = body + "\\#" * (len(title) - len(body))
    return f"{marks} {title}" if title else ""


def _moved(line: str, indent: int, pad: str) -> str:
    """A line of code, as far inside its fence as it was."""
    line = line.expandtabs(4) if indent else line
    inner = line[min(indent, len(line) - len(line.lstrip(" "))) :]
    return pad + inner if inner else ""
