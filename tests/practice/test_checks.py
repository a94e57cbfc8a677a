"""What a check says of files that are not as they should be, and of those that would rather not be checked."""

from __future__ import annotations

import os
import signal
import stat
import time

import pytest
from runsheet.practice import runner

from tests.processes import is_running, wait_until

SOLVED = "def add_one(number):\n    return number + 1\n"
STOPPED = "The program ended before its checks were done"
CHANGED = "Checks that must fail have passed: something has changed `assert` or pytest itself"
MAKE_ASSERT_PASS = """\
import builtins


class AssertionError(Exception):
    def __new__(cls, *arguments):
        raise SystemExit


builtins.AssertionError = AssertionError


def add_one(number):
    return number
"""
PATCH_RUNNER = """\
import _pytest.runner
import _pytest.python

_pytest.python.Function.runtest = lambda self: None


def add_one(number):
    return number
"""
OVERWRITE_TESTS = """\
import sys
from pathlib import Path

for folder in sys.path:
    path = Path(folder, "test_exercise.py")
    if path.is_file():
        path.write_text(
            "def test_one_is_added(): pass\\n\\n\\ndef test_negative_numbers_count_too(): pass\\n"
        )


def add_one(number):
    return number
"""
FORGE = """\
import json
import os

names = ("test_one_is_added", "test_negative_numbers_count_too")
done = [{"id": name, "name": name, "state": "passed"} for name in names]
report = {"checked": {"passed": True, "error": None, "tests": done, "seconds": 0.1}}
for number in range(3, 50):
    for line in (report, ["", report], [None, report]):
        try:
            os.write(number, json.dumps(line).encode() + b"\\n")
        except OSError:
            pass
os._exit(0)
"""
CHEATS = {
    "an empty file": ({"answer.py": ""}, "answer.py is empty"),
    "sys.exit": ({"answer.py": "import sys\n\nsys.exit(0)\n"}, STOPPED),
    "sys.exit while tested": ({"answer.py": "def add_one(number):\n    raise SystemExit(0)\n"}, None),
    "os._exit": ({"answer.py": "import os\n\nos._exit(0)\n"}, STOPPED),
    "os._exit while tested": (
        {"answer.py": "import os\n\n\ndef add_one(number):\n    os._exit(0)\n"},
        f"{STOPPED} in “One is added”",
    ),
    "tests of one's own": (
        {"answer.py": "def add_one(number):\n    return 0\n\n\ndef test_one_is_added():\n    pass\n"},
        None,
    ),
    "another test file": (
        {
            "answer.py": "def add_one(number):\n    return 0\n",
            "test_exercise.py": "def test_one_is_added():\n    pass\n",
        },
        None,
    ),
    "a conftest": (
        {
            "answer.py": "def add_one(number):\n    return 0\n",
            "conftest.py": "def pytest_collection_modifyitems(items):\n    items.clear()\n",
            "pytest.ini": "[pytest]\naddopts = --collect-only\n",
        },
        None,
    ),
    "another AssertionError": ({"answer.py": MAKE_ASSERT_PASS}, ""),
    "another pytest": ({"answer.py": PATCH_RUNNER}, CHANGED),
    "other tests": ({"answer.py": OVERWRITE_TESTS}, None),
    "deleted code": ({"answer.py": "def add_one(number):\n    pass\n"}, None),
    "a deleted function": ({"answer.py": "x = 1\n"}, "answer.py has no `add_one`"),
    "a module instead of pytest": (
        {"answer.py": SOLVED, "pytest.py": "def raises(*error): ...\n"},
        "pytest.py has the name of the module `pytest`, which it hides",
    ),
    "a forged report": ({"answer.py": FORGE}, STOPPED),
}


@pytest.mark.parametrize("cheat", CHEATS)
def test_cheating_does_not_pass(learner, cheat):
    files, what = CHEATS[cheat]
    for name, text in files.items():
        learner.writes(text, name)
    answer = learner.asks("check", "add-one")
    assert answer["passed"] is False
    assert learner.records["add-one"]["state"] == "started"
    if what is None:
        assert answer["error"] is None
        assert "failed" in [test["state"] for test in answer["tests"]]
    else:
        assert answer["error"]["what"].startswith(what)
        assert [test["id"] for test in answer["tests"]] == ["test_one_is_added", "test_negative_numbers_count_too"]


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "def add_one(number:\n    return number\n",
            "answer.py:1:12: SyntaxError: '(' was never closed\n"
            "    def add_one(number:\n"
            "               ^\n"
            "Python cannot read the file before this is mended.\n",
        ),
        ("import nosuchthing\n", "There is no module `nosuchthing` here\n"),
        ("import nosuchthing\n", "Install it: `pip install nosuchthing`, or do without it.\n"),
        ("from PIL import Image\n", "Install it: `pip install Pillow`, or do without it.\n"),
        ('name = input("Name? ")\n', "`input()` waits for somebody, and a check has nobody\n"),
        (
            b"name = 'Zo\xeb'\n",
            "answer.py is not UTF-8: line 1 has the byte 0xeb\n    at answer.py:1\nSave the file as",
        ),
        ("", "answer.py is empty\n    at answer.py:1\nDefine `add_one` there: the checks call it.\n"),
        ("1 / 0\n", "ZeroDivisionError: division by zero\n"),
    ],
)
def test_what_cannot_be_checked_is_said_with_what_to_do(learner, source, told):
    learner.writes(source)
    result = learner.types("check", "add-one")
    assert result.exit_code == 1
    assert told in result.output
    assert result.output.index("  · One is added\n") < result.output.index(told)
    assert "0 of 2 tests pass (" in result.output


LEFT_OVER = """\
def leave_one():
    try:
        raise ExceptionGroup("two", [ValueError(), OSError()])
    except* OSError:
        pass


def add_one(number):
    try:
        leave_one()
    except ExceptionGroup:
        return number + 1
"""


def test_what_except_star_leaves_over_disturbs_no_check(learner):
    learner.writes(LEFT_OVER)
    result = learner.types("check", "add-one")
    assert result.exit_code == 0, result.output


def test_input_while_tested_is_said_where(learner):
    learner.writes("def add_one(number):\n    return int(input()) + 1\n")
    test = learner.asks("check", "add-one")["tests"][0]
    assert test["state"] == "failed"
    assert test["at"] == {"file": "answer.py", "line": 2, "text": "return int(input()) + 1"}
    assert test["message"] == "`input()` waits for somebody, and a check has nobody"


def test_what_is_complained_of_on_standard_error_is_shown(learner):
    learner.writes(
        "import argparse\n\n\ndef add_one(number):\n    argparse.ArgumentParser('add').parse_args(['--two'])\n"
    )
    test = learner.asks("check", "add-one")["tests"][0]
    assert test["got"] == "SystemExit: 2"
    assert test["printed"].endswith("add: error: unrecognized arguments: --two\n")


def test_a_folder_instead_of_a_file_is_said(learner):
    (learner.folder / "add-one/answer.py").mkdir(parents=True)
    error = learner.asks("check", "add-one")["error"]
    assert (error["what"], error["remedy"]) == ("answer.py is a folder", "Put a file named answer.py there")


def test_a_file_of_the_wrong_name_is_said(learner):
    learner.writes(SOLVED, "anwser.py")
    assert learner.asks("check", "add-one")["error"]["what"] == "answer.py is missing"


def test_an_endless_loop_is_stopped_and_its_place_told(learner):
    learner.writes("def count():\n    number = 0\n    while True:\n        number += 1\n", slug="count")
    begun = time.monotonic()
    answer = learner.asks("check", "count")
    assert time.monotonic() - begun < 30
    error = answer["error"]
    assert error["what"] == "Still running after 4 s in “There are three”"
    assert error["remedy"].startswith("Look for a loop that never ends, near answer.py:")
    assert error["at"]["line"] in (3, 4)
    assert [test["state"] for test in answer["tests"]] == ["left", "left"]


def test_nothing_that_was_started_stays_behind(learner):
    program = (
        "import subprocess, sys\n"
        'child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])\n'
        "def add_one(number):\n    return child.pid\n"
    )
    learner.writes(program)
    pid = int(learner.asks("check", "add-one")["tests"][0]["got"])
    wait_until(lambda: not is_running(pid))


def test_a_report_that_is_read_late_counts(learner, monkeypatch):
    """On a busy machine its process may be long gone."""
    listen = runner.Checker._listen

    def listen_late(checker):
        checker.process.wait()
        time.sleep(5 * runner.LOOK)
        listen(checker)

    monkeypatch.setattr(runner.Checker, "_listen", listen_late)
    learner.writes(SOLVED)
    assert learner.asks("check", "add-one")["passed"]
    learner.writes("import os\n\nos._exit(0)\n")
    assert learner.asks("check", "add-one")["error"]["what"] == STOPPED


def test_what_has_gone_off_is_not_waited_for(learner, monkeypatch, tmp_path):
    monkeypatch.setattr(runner, "TO_HEAR", 3)
    gone = tmp_path / "gone"
    learner.writes(
        "import os, time\n\nif os.fork():\n    os._exit(0)\nos.setsid()\n"
        f"with open({str(gone)!r}, 'w') as file:\n    file.write(str(os.getpid()))\ntime.sleep(100)\n"
    )
    begun = time.monotonic()
    assert learner.asks("check", "add-one")["error"]["what"] == STOPPED
    assert time.monotonic() - begun < 30
    os.kill(int(gone.read_text()), signal.SIGKILL)


def test_a_crash_and_a_kill_say_so(learner):
    crash = "import ctypes\n\n\ndef add_one(number):\n    return ctypes.string_at(0)\n"
    learner.writes(crash)
    error = learner.asks("check", "add-one")["error"]
    assert error["what"] == "Python itself has crashed (SIGSEGV)"
    assert error["at"] == {"file": "answer.py", "line": 5}
    learner.writes("import os\n\nos.kill(os.getpid(), 9)\n")
    assert learner.asks("check", "add-one")["error"]["what"] == "The system has ended the program"


def test_the_learners_folder_is_only_read(learner):
    learner.writes("open('made.txt', 'w').close()\n\n\n" + SOLVED)
    # One of our own modules has that name.
    learner.writes("def helper(): ...\n", "job.py")
    before = {path: path.stat().st_mtime_ns for path in (learner.folder / "add-one").iterdir()}
    learner.checks("add-one")
    assert {path: path.stat().st_mtime_ns for path in (learner.folder / "add-one").iterdir()} == before


def test_too_much_is_no_program(learner, monkeypatch):
    monkeypatch.setattr(runner, "MOST_FILES", 2)
    learner.writes(SOLVED)
    learner.writes("hidden", ".git/config")
    learner.writes("made", "__pycache__/x.pyc")
    assert learner.asks("check", "add-one")["passed"], "what is hidden does not count"
    learner.writes("", "a.txt")
    learner.writes("", "b.txt")
    assert learner.asks("check", "add-one")["error"]["what"] == "There are more than 2 files in add-one/"


def test_a_file_that_may_not_be_read_is_said(learner, monkeypatch):
    path = learner.writes(SOLVED)

    def refuse(*arguments):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(runner.shutil, "copyfile", refuse)
    assert learner.asks("check", "add-one")["error"]["what"] == "answer.py cannot be read: Permission denied"


def test_a_folder_that_cannot_be_written_does_not_keep_from_checking(learner, monkeypatch):
    learner.writes(SOLVED)
    learner.folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    # Root may write everywhere.
    real = os.open

    def refuse(path, flags, *more, **named):
        if str(path).startswith(str(learner.folder)) and flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(30, "Read-only file system", str(path))
        return real(path, flags, *more, **named)

    monkeypatch.setattr(os, "open", refuse)
    result = learner.types("check", "add-one")
    learner.folder.chmod(stat.S_IRWXU)
    assert result.exit_code == 0
    assert result.stderr == f"Progress cannot be kept: {learner.progress_file}: Read-only file system.\n"
    assert not learner.progress_file.exists()
