"""The folder that a site is published into: which ones are safe, and how the new site takes the old one's place."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterable
from pathlib import Path

from runsheet.config import PROJECT
from runsheet.problems import Problem, shown_path

# Stands in every published folder: what bears it was made by a freeze and may be replaced by one.
MARK = ".runsheet"
WORKSHOP = ".runsheet-freeze-"
AT_FDCWD, RENAME_EXCHANGE = -100, 2


def refusals(destination: Path, sources: Iterable[Path]) -> list[Problem]:
    """Why a site must not be published there; ``sources`` are the folders that it is made of."""
    place = destination.resolve()
    for source in (*sources, PROJECT, Path.cwd(), Path.home()):
        if source.resolve().is_relative_to(place):
            return [_refused(destination, f"publishing there would delete {shown_path(source)}")]
    for source in sources:
        if place.is_relative_to(source.resolve()):
            return [_refused(destination, f"lies inside {shown_path(source)}, of which the site is made")]
    if place.exists() and not place.is_dir():
        return [_refused(destination, "is a file")]
    if place.is_dir() and any(place.iterdir()) and not (place / MARK).is_file():
        return [_refused(destination, "holds what Runsheet did not make, and publishing would delete it")]
    return []


def _refused(destination: Path, what: str) -> Problem:
    return Problem(shown_path(destination), 0, what, "Set FREEZER_DESTINATION to a folder of its own")


@contextlib.contextmanager
def workshop(parent: Path) -> Generator[Path]:
    """A folder to build in, on the same disk as the destination; those of freezes that were killed go first."""
    parent.mkdir(parents=True, exist_ok=True)
    for other in parent.glob(f"{WORKSHOP}*"):
        if not _is_alive(other.name.removeprefix(WORKSHOP).partition("-")[0]):
            shutil.rmtree(other, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{WORKSHOP}{os.getpid()}-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _is_alive(number: str) -> bool:
    """Whether a process runs; where that cannot be asked without harm (Windows), yes."""
    if os.name != "posix" or not number.isdigit():
        return True
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def replace(fresh: Path, destination: Path) -> None:
    """Put a folder in another's place. In one step where the system can, else with a copy to go back to."""
    (fresh / MARK).write_text("Published by Runsheet. The next freeze replaces this folder.\n", encoding="utf-8")
    destination = destination.resolve()
    if not destination.exists():
        fresh.rename(destination)
    elif not _exchange(fresh, destination):
        old = fresh.with_name("old")
        destination.rename(old)
        try:
            fresh.rename(destination)
        except OSError:
            old.rename(destination)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically with Linux's renameat2(2); False where there is no such call."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    return library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0
