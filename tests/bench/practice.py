"""`flask practice check` against bare pytest on the same files, in turn."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SLUG, ROUNDS = "unique-in-order", 7


def seconds() -> tuple[float, str]:
    """From Enter to the result, at best: what else the machine does is not ours."""
    check, bare = measured()
    return check, f"bare pytest {bare:.2f} s"


def ratio() -> tuple[float, str]:
    """Ours over bare pytest, each at best."""
    check, bare = measured()
    return check / bare, f"{check:.2f} s against {bare:.2f} s"


@functools.cache
def measured() -> tuple[float, float]:
    """The least seconds of a check of a solved exercise, and of pytest on its file and the solution."""
    with tempfile.TemporaryDirectory() as folder:
        exercise, bare = PROJECT / "snippets/exercises" / SLUG, Path(folder, "bare")
        answer = Path(folder, SLUG)
        for place in (bare, answer):
            place.mkdir()
            shutil.copy2(exercise / "solution.py", place / "answer.py")
        shutil.copy2(exercise / "test_exercise.py", bare)
        flask = [str(Path(sys.executable).with_name("flask")), "practice", "check", SLUG]
        pytest = [sys.executable, "-m", "pytest", "-q"]
        # The first fills the disk cache and Python's own.
        rounds = [(_seconds(flask, PROJECT, folder), _seconds(pytest, bare, folder)) for _ in range(ROUNDS + 1)][1:]
    return tuple(map(min, zip(*rounds, strict=True)))


def _seconds(command: list[str], place: Path, practice: str) -> float:
    start = time.perf_counter()
    environment = os.environ | {"PRACTICE_DIR": practice}
    subprocess.run(command, cwd=place, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start
