"""One check: in the place where a learner's program expects to be, and without a trace of it afterwards."""

from __future__ import annotations

import contextlib
import io
import linecache
import os
import sys
import time
import warnings
from collections.abc import Generator
from pathlib import Path

from checking.report import Report, Tell
from checking.stopping import stop_before_tests
from checking.tests import TEST_FILE, named, parsed


def check(home: Path, tests: Path, tell: Tell = lambda event: None, strict: bool = False) -> dict:
    """Run ``tests/test_exercise.py`` against the files in ``home``, both folders of this check's own; what came of it.

    ``passed``: whether every test did. ``error``: null, or why not all could be run, as ``{what, remedy, at, code}``.
    ``tests``: of each test function ``{id, name, state}`` with the state ``passed``, ``failed`` or ``left`` (not run),
    for a failed one also ``{call, expected, got, message, at, traceback, printed}``. ``seconds``: the time it took.
    ``tell`` hears ``{test, state: "running"}`` and each finished test as it stands in ``tests``.
    With ``strict``, a warning is an error; else the learner's warnings stop nothing, wherever the check runs.
    """
    start = time.perf_counter()
    # Other files may have had these names before.
    linecache.checkcache()
    source = (tests / TEST_FILE).read_text(encoding="utf-8")
    report = Report(named(source), home, tests / TEST_FILE, tell)
    with _in_place(home, tests), warnings.catch_warnings():
        warnings.simplefilter("error" if strict else "ignore")
        error = stop_before_tests(home, parsed(source)) or report.run(strict)
    return {
        "passed": not error and all(each["state"] == "passed" for each in report.results),
        "error": error,
        "tests": report.results,
        "seconds": time.perf_counter() - start,
    }


@contextlib.contextmanager
def _in_place(home: Path, tests: Path) -> Generator[None]:
    """Where a learner's program expects to be, without a trace of it afterwards."""
    path, place, known, keyboard = list(sys.path), Path.cwd(), set(sys.modules), sys.stdin
    options = {name: os.environ.pop(name) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS") if name in os.environ}
    sys.path[:0] = [os.fspath(home), os.fspath(tests)]
    os.chdir(home)
    # Nobody is asked anything.
    sys.stdin = io.StringIO()
    written, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    autoload = os.environ.get("PYTEST_DISABLE_PLUGIN_AUTOLOAD")
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        sys.dont_write_bytecode, sys.stdin = written, keyboard
        sys.path[:] = path
        os.chdir(place)
        os.environ.update(options)
        if autoload is None:
            os.environ.pop("PYTEST_DISABLE_PLUGIN_AUTOLOAD", None)
        ours = (os.path.join(home, ""), os.path.join(tests, ""))
        for name in set(sys.modules) - known:
            if (getattr(sys.modules[name], "__file__", None) or "").startswith(ours):
                del sys.modules[name]
