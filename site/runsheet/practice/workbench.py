"""The learner's own files, ``practice/<slug>/``: begun, brought along, begun anew, and never lost."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from runsheet.practice.exercises import Exercise


@dataclasses.dataclass(frozen=True, slots=True)
class Placed:
    """What became of files that were to be put in place: names ``added`` and ``kept`` as they were, and the folder
    ``aside`` where other versions of them now are (None where there were none)."""

    added: tuple[str, ...]
    kept: tuple[str, ...] = ()
    aside: Path | None = None


class Workbench:
    """The practice folder, with a folder for each exercise that was started."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, slug: str) -> Path:
        return self.folder / slug

    def has(self, slug: str) -> bool:
        return self.path(slug).is_dir()

    def signature(self, slug: str) -> dict[str, tuple[int, int]] | None:
        """Of each of the learner's files when it was last saved, in nanoseconds since the epoch, and its bytes; None
        without a folder."""
        if not self.has(slug):
            return None
        found = {}
        for path in self._paths(slug):
            try:
                status = path.stat()
            except OSError:
                continue
            found[os.fspath(path)] = status.st_mtime_ns, status.st_size
        return found

    def touched(self, slug: str) -> float:
        """When a file of the exercise was last saved, in seconds since the epoch; 0 without any."""
        return max((saved for saved, _ in (self.signature(slug) or {}).values()), default=0) / 1e9

    def _paths(self, slug: str) -> Iterator[Path]:
        for folder, folders, names in os.walk(self.path(slug)):
            folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__pycache__")
            yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))

    def files(self, slug: str) -> dict[str, str]:
        """The learner's files that are text, by name."""
        found = {}
        for path in self._paths(slug):
            data = path.read_bytes() if path.is_file() else b"\0"
            if b"\0" not in data:
                name = path.relative_to(self.path(slug)).as_posix()
                found[name] = data.decode("utf-8-sig", "replace").replace("\r\n", "\n")
        return found

    def start(self, exercise: Exercise) -> Placed:
        """Put in place what is missing of the starter. Raises OSError."""
        folder, added = self.path(exercise.slug), []
        for name, text in exercise.starter.items():
            path = folder / name
            if not os.path.lexists(path):
                _write(path, text.encode())
                added.append(name)
        return Placed(tuple(added), tuple(name for name in exercise.starter if name not in added))

    def bring(self, exercise: Exercise, files: dict[str, bytes]) -> Placed:
        """Put files in place; those that are there and differ go aside first. Raises OSError."""
        folder = self.path(exercise.slug)
        same = [name for name, data in files.items() if _holds(folder / name, data)]
        there = [name for name in files if name not in same and os.path.lexists(folder / name)]
        aside = self._aside(exercise.slug) if there else None
        for name in there:
            (aside / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).rename(aside / name)
        added = [name for name in files if name not in same]
        for name in added:
            _write(folder / name, files[name])
        return Placed(tuple(added), tuple(same), aside)

    def reset(self, exercise: Exercise) -> Placed:
        """Begin anew; the folder as it was goes aside as a whole. Raises OSError."""
        aside = None
        if os.path.lexists(self.path(exercise.slug)):
            aside = self._aside(exercise.slug)
            self.path(exercise.slug).rename(aside)
        return dataclasses.replace(self.start(exercise), aside=aside)

    def _aside(self, slug: str) -> Path:
        """A folder that is not there yet, for what makes room."""
        first = self.folder / f"{slug}.before-{datetime.now():%Y%m%d-%H%M%S}"
        others = (first.with_name(f"{first.name}-{number}") for number in range(2, 1000))
        return next(path for path in (first, *others) if not os.path.lexists(path))


def _holds(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
