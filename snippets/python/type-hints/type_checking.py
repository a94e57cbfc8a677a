from __future__ import annotations

from typing import TYPE_CHECKING, get_type_hints

if TYPE_CHECKING:
    from pathlib import Path


def count(files: list[Path]) -> int:
    return len(files)


print(count([]), TYPE_CHECKING, "Path" in globals())
print(count.__annotations__)
try:
    get_type_hints(count)
except NameError as error:
    print(error)
