"""`flask snippets run | record | test`: processes with limits, recordings that hold."""

from __future__ import annotations

import os
import platform
import re
import signal
import time
import tracemalloc

import pytest
from runsheet.snippets import runner

from tests.processes import is_running, wait_until
from tests.small_snippets import APP, HELLO, REQUESTS, metadata

HERE = f"Python {platform.python_version()}"


def test_a_snippet_runs_with_its_own_files_and_utf_8(notes, flask):
    notes.snippet("tool/read.py", "import os, sys\nprint('é', sorted(os.listdir()), repr(sys.stdin.read()))\n")
    notes.snippet("tool/other.py", HELLO)
    assert flask("snippets", "run", "tool/read.py").stdout == "é ['read.py'] ''\n"


def test_running_what_cannot_be_run_says_why(notes, flask):
    notes.snippet("tool/one.py", HELLO)
    notes.snippet("tool/two.py", "def f(:\n")
    notes.snippet("newer.py", metadata('requires-python = ">=3.99"', "[tool.runsheet]", 'runs = "local"') + HELLO)
    notes.snippet("absent.py", metadata('dependencies = ["no-such-thing"]') + HELLO)
    notes.snippet("site.conf", "server {}\n")
    for name, message in {
        "tool/on.py": "Error: No snippet 'tool/on.py'. Did you mean 'tool/one.py'?",
        "xyz": "Error: No snippet 'xyz'. `flask snippets list` shows all names.",
        "tool": "Error: 'tool' is a folder of 2 snippets; name one of them.",
        "tool/two.py": "two.py:1: not Python: invalid syntax. Mend the line.",
        "newer.py": "Error: newer.py: needs Python >=3.99",
        "absent.py": "Error: absent.py: needs no-such-thing, which is not installed",
        "site.conf": "Error: site.conf: only shown",
    }.items():
        result = flask("snippets", "run", name)
        assert (result.exit_code, result.stdout) == (1, "")
        assert message in result.stderr


def test_what_was_recorded_passes_and_is_not_recorded_again(notes, flask):
    notes.snippet("tool/hello.py", HELLO)
    notes.snippet("shout.py", APP)
    notes.snippet("shout.http", REQUESTS)
    notes.snippet("shop/app.py", APP)
    notes.snippet("shop.http", "GET /")
    notes.snippet("site.conf", "server {}\n")
    assert flask("snippets", "record", "tool").output.endswith("1 recorded anew, 0 failed\n")
    assert (notes.snippets / "tool/hello.out").read_text() == "hello\n"
    recorded = flask("snippets", "record").output
    assert re.sub(r"[\d.]+ s", "- s", recorded) == (
        "recorded shop (- s)\nrecorded shout.py (- s)\n2 recorded anew, 0 failed\n"
    )
    assert flask("snippets", "test", "--only", "here").output == f"{HERE}: 3 passed, 0 failed, 0 skipped\n"


def test_missing_and_stale_recordings_fail_with_the_command_that_mends_them(notes, flask):
    missing = notes.snippet("missing.py", HELLO)
    stale = notes.snippet("stale.py", HELLO)
    notes.snippet("stale.out", "goodbye\n")
    tested = flask("snippets", "test", "--only", "here")
    assert tested.exit_code == 1
    assert tested.stdout == f"{HERE}: 0 passed, 2 failed, 0 skipped\n"
    remedy = "If the new output is right: `flask snippets record {}`."
    assert f"{missing}: no recorded output. {remedy.format('missing.py')}\n" in tested.stderr
    assert tested.stderr.endswith(
        f"{stale}: the recording is stale.\n  --- recorded\n  +++ printed now\n  @@ -1 +1 @@\n"
        f"  -goodbye\n  +hello\n  {remedy.format('stale.py')}\n"
    )
    assert (
        flask("snippets", "test", "--only", "here", "missing.py").stdout == f"{HERE}: 0 passed, 1 failed, 0 skipped\n"
    )


WARNING_APP = APP.replace('return "<h1>', 'import warnings; warnings.warn("gone soon", FutureWarning); return "<h1>')


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("import warnings\nprint(1)\nwarnings.warn('old', DeprecationWarning)", "DeprecationWarning: old"),
        ("open(__file__)\nprint(1)", "ResourceWarning: unclosed file"),
        (WARNING_APP, "FutureWarning: gone soon"),
        ("import sys\nprint('x', file=sys.stderr)", "wrote to standard error\nx\n"),
        ("print(1 / 0)", "ended with status 1\nTraceback (most recent call last):\n"),
        ("import os\nos._exit(3)", "ended with status 3\n"),
    ],
)
def test_a_snippet_that_complains_fails_and_is_not_recorded(notes, flask, source, complaint):
    path = notes.snippet("bad.py", source)
    notes.snippet("bad.http", "GET /")
    recorded = flask("snippets", "record")
    assert recorded.exit_code == 1
    assert recorded.stdout == "0 recorded anew, 1 failed\n"
    assert f"{path}: " in recorded.stderr
    assert complaint in recorded.stderr
    assert str(notes.folder) not in recorded.stderr.replace(str(path), ""), "no path of this machine"
    assert not path.with_suffix(".out").exists()
    assert "`flask snippets record bad.py`" in flask("snippets", "test", "--only", "here").stderr


PARENT = """\
import subprocess
import sys

child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"]{})
print(child.pid, flush=True)
"""


def test_a_snippet_that_never_ends_is_stopped_with_what_it_started(notes, flask):
    notes.snippet("endless.py", metadata("[tool.runsheet]", "timeout = 5") + PARENT.format("") + "child.wait()\n")
    begun = time.monotonic()
    result = flask("snippets", "run", "endless.py")
    assert time.monotonic() - begun < 30
    assert result.stderr == "Error: endless.py: still ran after 5 s\n"
    wait_until(lambda: not is_running(int(result.stdout)))


def test_a_snippet_that_leaves_its_session_is_not_waited_for(notes, flask, monkeypatch):
    monkeypatch.setattr(runner, "GRACE", 3)
    notes.snippet("parent.py", PARENT.format(", start_new_session=True"))
    begun = time.monotonic()
    result = flask("snippets", "run", "parent.py")
    os.kill(int(result.stdout), signal.SIGKILL)
    assert time.monotonic() - begun < 30
    assert result.stderr == "Error: parent.py: left a process behind that it had started\n"


def test_a_snippet_that_prints_without_end_is_stopped_and_not_kept(notes, flask):
    notes.snippet("flood.py", "for _ in range(100):\n    print('x' * 1_000_000)\n")
    notes.snippet("flood_errors.py", "import sys\nwhile True:\n    sys.stderr.write('x' * 1_000_000)\n")
    tracemalloc.start()
    try:
        result = flask("snippets", "record")
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert result.stderr.count("printed more than 100,000 bytes") == 2
    assert most < 5_000_000


def test_a_newer_python_and_missing_packages_are_skipped_and_said(notes, flask):
    notes.snippet("absent.py", metadata('dependencies = ["no-such-thing"]') + HELLO)
    notes.snippet("hello.py", HELLO)
    notes.snippet("hello.out", "hello\n")
    newer = metadata('requires-python = ">=3.99"', "[tool.runsheet]", 'runs = "local"')
    notes.snippet("newer.py", newer + "match = import x\n")
    notes.snippet("shown.py", metadata("[tool.runsheet]", 'runs = "none"') + HELLO)
    skipped = [
        "absent.py: not run here: needs no-such-thing, which is not installed",
        "newer.py: not run here: needs Python >=3.99",
        "shown.py: not run here: only shown",
    ]
    assert flask("snippets", "record").output.splitlines() == [*skipped, "0 recorded anew, 0 failed"]
    tested = flask("snippets", "test", "--only", "here")
    assert (tested.exit_code, tested.output.splitlines()) == (0, [*skipped, f"{HERE}: 1 passed, 0 failed, 3 skipped"])


def test_snippets_run_side_by_side(notes, flask, monkeypatch):
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    for own, other in ("ab", "ba"):
        notes.snippet(
            f"{own}.py",
            f"""
            import pathlib, time

            pathlib.Path({str(notes.folder / own)!r}).touch()
            while not pathlib.Path({str(notes.folder / other)!r}).exists():
                time.sleep(0.01)
            """,
        )
    assert flask("snippets", "record").output.endswith("2 recorded anew, 0 failed\n")
