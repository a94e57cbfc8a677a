"""Find the fenced code blocks of a Markdown text by line, without rendering it."""

from __future__ import annotations

import dataclasses
import re

# A fence may be the first thing in a list item: "1. ```".
OPENING = re.compile(
    r"^(?P<lead>[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*)(?P<marks>`{3,}|~{3,})[ \t]*(?P<info>[^`\n]*)$"
)
# What Python-Markdown reads no language from: `{python}`, `python:app.py`, `rust,ignore`, `console?lang=python`.
ODD_INFO = re.compile(r"\{[ \t]*[\w+-]+(?![\w+-]*=)|\.?[\w#.+-]+[^\w#.+\s-]")
UNQUOTED_OPTION = re.compile(r"""\b(\w+)=([^\s"']+)""")


@dataclasses.dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: ``line`` of its opening from 1, ``end`` of its closing (of the last line if never closed)."""

    line: int
    end: int
    language: str
    info: str
    body: str
    closed: bool


def find_fences(text: str) -> list[Fence]:
    """Every fenced block of a Markdown text, in order."""
    found, lines, position = [], text.split("\n"), 0
    while position < len(lines):
        opening = OPENING.match(lines[position])
        if not opening:
            position += 1
            continue
        end = _closing(lines, position, opening)
        closed = end < len(lines)
        info = opening["info"].strip()
        language = re.match(r"\{?\.?([\w#.+-]*)", info)[1].lower()
        body = "\n".join(lines[position + 1 : end])
        found.append(Fence(position + 1, min(end, len(lines) - 1) + 1, language, info, body, closed))
        position = end + 1
    return found


def _closing(lines: list[str], start: int, opening: re.Match) -> int:
    marks = opening["marks"]
    closing = re.compile(rf"^[ \t>]*{re.escape(marks[0])}{{{len(marks)},}}[ \t]*$")
    return next((i for i in range(start + 1, len(lines)) if closing.match(lines[i])), len(lines))


def mended(text: str, fences: list[Fence]) -> str:
    """The text with what people forget added: the end of an unclosed fence, quotes around a snippet's options."""
    lines = text.split("\n")
    for fence in fences:
        if fence.language == "snippet" and "=" in fence.info:
            lines[fence.line - 1] = UNQUOTED_OPTION.sub(r'\1="\2"', lines[fence.line - 1])
        if not fence.closed:
            opening = OPENING.match(lines[fence.line - 1])
            closing = re.sub(r"[^ \t>]", " ", opening["lead"]) + opening["marks"]
            lines += ["", closing] if lines[-1] else [closing]
    return "\n".join(lines)


def plain_info(fence: Fence) -> str:
    """A fence's info string as Python-Markdown can read it."""
    return fence.language if ODD_INFO.match(fence.info) else fence.info


def prose_lines(text: str, fences: list[Fence]) -> list[tuple[int, str]]:
    """The numbered lines of a text that stand outside fenced blocks."""
    inside = {number for fence in fences for number in range(fence.line, fence.end + 1)}
    return [(number, line) for number, line in enumerate(text.split("\n"), 1) if number not in inside]
