"""For exercises whose answer is a test file: run it against an implementation, right or broken.

A Download carries this file as part of its conftest.py: it needs no other of ours.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

# Of pytest's own plugins, those that no test needs: each costs a part of every check.
LEFT_OUT = ("cacheprovider", "faulthandler", "junitxml", "pastebin", "setuponly", "setupplan", "stepwise")
# They collect garbage until nothing more comes to light: worth it only where every warning is to be found.
SEARCHING = ("threadexception", "unraisableexception")


def options(folder: Path, more_left_out: tuple[str, ...] = (), strict: bool = False) -> list[str]:
    """pytest's arguments for the tests in ``folder``; with ``strict``, a warning is an error."""
    left_out = [*LEFT_OUT, *more_left_out, *(() if strict else SEARCHING)]
    return [
        *("-q", "--import-mode=importlib", "--tb=no", "-c", os.devnull, f"--rootdir={folder}"),
        *(part for name in left_out for part in ("-p", f"no:{name}")),
        *("-W", "error" if strict else "ignore"),
        # In the common place, pytest clears away older runs' folders: some may belong to runs that go on.
        f"--basetemp={folder / 'tmp_path'}",
    ]


class Outcome(NamedTuple):
    """How many of the learner's tests passed and failed, and the first failure as one line, '' without one."""

    passed: int
    failed: int
    first: str

    @property
    def noticed(self) -> bool:
        return self.failed > 0


class _Count:
    def __init__(self):
        self.passed, self.failed, self.first = 0, 0, ""

    def pytest_exception_interact(self, node, call, report) -> None:
        self.failed += 1
        self.first = self.first or f"{node.name}: {call.excinfo.exconly().splitlines()[0]}"

    def pytest_runtest_logreport(self, report) -> None:
        self.passed += report.when == "call" and report.passed


def run(home: Path, folders: Iterator[Path], **modules: str) -> Outcome:
    """Run the learner's ``test_*.py`` in a new folder, in which ``modules`` (name → source) stand beside them."""
    folder = next(folders)
    shutil.copytree(home, folder, dirs_exist_ok=True)
    for name, source in modules.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    files = sorted(os.fspath(path) for path in folder.glob("test_*.py"))
    aside = {name: sys.modules.pop(name) for name in modules if name in sys.modules}
    count, known, path = _Count(), set(sys.modules), list(sys.path)
    sys.path.insert(0, os.fspath(folder))
    # Where these return is of no interest, and would cost much.
    tracing = sys.gettrace()
    sys.settrace(None)
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            pytest.main([*options(folder), "-x", *files], plugins=[count])
    finally:
        sys.settrace(tracing)
        sys.path[:] = path
        for name in set(sys.modules) - known:
            if (getattr(sys.modules[name], "__file__", None) or "").startswith(os.path.join(folder, "")):
                del sys.modules[name]
        sys.modules.update(aside)
    return Outcome(count.passed, count.failed, count.first)
