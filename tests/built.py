"""What a freeze has written."""

from __future__ import annotations

from pathlib import Path

from runsheet.destination import MARK


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the mark by which a freeze knows what an earlier one made."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
