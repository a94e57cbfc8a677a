"""What is wrong with a page or a snippet, where, and what to do about it."""

from __future__ import annotations

import dataclasses
from pathlib import Path


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One finding about one place in the content.

    ``path`` is the file as the author would name it (relative to the project where possible), ``line`` counts from 1,
    0 where no line can be named; ``what`` says what is wrong and ``remedy`` what to do, each without a full stop.
    """

    path: str
    line: int
    what: str
    remedy: str

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: {self.what}. {self.remedy}."


class ContentError(Exception):
    """Content that cannot be used; carries its :class:`Problem` list."""

    def __init__(self, problems: list[Problem]):
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


def shown_path(path: Path) -> str:
    """The path as an author types it: relative to the working folder where it lies below it."""
    if path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    # A name that is not UTF-8 can stand neither in a response nor on a terminal.
    return path.as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
