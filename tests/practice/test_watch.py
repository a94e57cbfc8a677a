"""`flask practice watch` in a terminal, without one, and two at once."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the tests need a pseudo-terminal and signals")
PROJECT = Path(__file__).resolve().parents[2]
COMMAND = [sys.executable, "-m", "flask", "practice", "watch"]
# Seconds, on a busy machine.
PATIENCE = 40
SOLVED = "def add_one(number):\n    return number + 1\n"
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
CLEARED = "\x1b[2J"


class Watching:
    """A running `watch`: what it shows, the keys it gets; ``written`` is all that it ever wrote, as it wrote it."""

    def __init__(self, learner, slug: str, reading: int, writing: int | None, **streams):
        names = ("PAGES_DIR", "SNIPPETS_DIR")
        settings = {name: learner.app.config[name] for name in names} | {"PRACTICE_DIR": str(learner.folder)}
        environment = os.environ | settings | {"TERM": "xterm", "COLUMNS": "240", "PYTHONUNBUFFERED": "1"}
        self.reading, self.writing = reading, writing
        # A shell that runs the tests in the background has its children ignore Ctrl-C; the learner's does not.
        streams["preexec_fn"] = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.process = subprocess.Popen([*COMMAND, slug], cwd=PROJECT, env=environment, **streams)
        os.set_blocking(reading, False)
        self.shown = self.written = ""

    def presses(self, key: str) -> None:
        os.write(self.writing, key.encode())

    def waits_for(self, text: str) -> str:
        """What is shown until the text comes, without escapes; what came after it stays for the next time."""
        end = time.monotonic() + PATIENCE
        while text not in (plain := ESCAPES.sub("", self.shown).replace("\r\n", "\n")):
            assert time.monotonic() < end, f"no {text!r} in {self.shown!r}"
            with contextlib.suppress(BlockingIOError, OSError):
                read = os.read(self.reading, 65536).decode()
                self.shown += read
                self.written += read
            time.sleep(0.02)
        before, _, self.shown = plain.partition(text)
        return before + text

    @property
    def screens(self) -> list[str]:
        """What has stood on the terminal from one clearing to the next, without escapes; first what came before any."""
        return [ESCAPES.sub("", screen).replace("\r\n", "\n") for screen in self.written.split(CLEARED)]

    def ends(self) -> int:
        return self.process.wait(PATIENCE)


@pytest.fixture
def watching(learner):
    """Start a `watch`, in a terminal or without; all are ended with the test."""
    with contextlib.ExitStack() as stack:

        def start(slug: str = "add-one", terminal: bool = True) -> Watching:
            reading, theirs = os.openpty() if terminal else os.pipe()
            given = {"stdin": theirs if terminal else subprocess.DEVNULL, "stdout": theirs, "stderr": theirs}
            started = Watching(learner, slug, reading, reading if terminal else None, **given)
            stack.callback(os.close, reading)
            stack.callback(os.close, theirs)
            stack.callback(started.process.wait)
            stack.callback(started.process.kill)
            return started

        yield start


def test_in_a_terminal_a_save_is_checked_and_keys_go_on(learner, watching):
    watch = watching()
    watch.waits_for("add-one is not there yet: `flask practice start add-one`, or n, makes it.")
    watch.waits_for("n next  h hint  s solution  q quit")
    learner.types("start", "add-one")
    shown = watch.waits_for("0 of 2 tests pass")
    assert "  ✗ One is added\n      call       add_one(1)\n      expected   2\n" in shown
    watch.presses("h")
    watch.waits_for("Hint 1 of 2\nThe first hint of add-one.")
    watch.presses("s")
    watch.waits_for("It is not passed yet. Press s once more to give up and see the solution.")
    learner.writes(SOLVED)
    watch.waits_for("All 2 tests pass")
    watch.waits_for("Next: `flask practice start shop` (A shop).")
    watch.presses("s")
    watch.waits_for("answer.py: as yours")
    watch.waits_for("Because it works.")
    watch.presses("n")
    watch.waits_for("Write total(*names).")
    watch.waits_for("q quit")
    assert (learner.folder / "shop/prices.py").is_file()
    learner.writes("def total(:\n", "app.py", "shop")
    watch.waits_for("app.py:1:11: SyntaxError: invalid syntax")
    watch.waits_for("q quit")
    watch.presses("q")
    assert watch.ends() == 0
    records = learner.records
    assert {slug: (one["state"], one["hints"], one["gave_up"]) for slug, one in records.items()} == {
        "add-one": ("passed", 1, False),
        "shop": ("started", 0, False),
    }


def test_in_a_terminal_each_check_begins_on_a_clear_screen(learner, watching):
    learner.types("start", "add-one")
    watch = watching()
    watch.waits_for("0 of 2 tests pass")
    for source, told in (("def add_one(:\n", "SyntaxError"), ("", "answer.py is empty"), (SOLVED, "All 2 tests pass")):
        watch.waits_for("q quit")
        learner.writes(source)
        watch.waits_for(told)
    before, *screens = watch.screens
    assert before == ""
    assert len(screens) >= 4
    for screen in screens:
        # A save that comes while a check runs has the next begin, on a screen of its own too.
        assert screen.startswith("add-one  Add one\n")
        assert screen.count("Add one") == 1
        assert screen.count("tests pass") <= 1


def test_it_says_how_many_exercises_are_passed(learner, watching):
    learner.passes("count")
    learner.types("start", "add-one")
    watch = watching()
    watch.waits_for("0 of 2 tests pass")
    watch.waits_for("1 of 3 exercises passed\n")
    learner.writes(SOLVED)
    watch.waits_for("All 2 tests pass")
    watch.waits_for("2 of 3 exercises passed\n")
    watch.presses("n")
    watch.waits_for("Write total(*names).")
    watch.waits_for("2 of 3 exercises passed\n")


def test_ctrl_c_ends_it_even_in_an_endless_loop(learner, watching):
    learner.writes("while True:\n    pass\n", slug="count")
    watch = watching("count")
    watch.waits_for("count  Count to three")
    watch.process.send_signal(signal.SIGINT)
    assert watch.ends() == 0
    assert "Traceback" not in watch.shown


def test_a_save_cuts_an_endless_loop_short(learner, watching):
    learner.writes("while True:\n    pass\n", slug="add-one")
    watch = watching()
    watch.waits_for("add-one  Add one")
    time.sleep(1)
    learner.writes(SOLVED)
    watch.waits_for("All 2 tests pass")
    assert "Still running after" not in watch.written, "not only after its time limit"


def test_two_at_once_without_a_terminal_do_each_other_no_harm(learner, watching):
    learner.types("start", "add-one")
    both = [watching(terminal=False), watching(terminal=False)]
    for watch in both:
        shown = watch.waits_for("0 of 3 exercises passed")
        assert "0 of 2 tests pass" in shown
        assert "q quit" not in shown
    for source, told in (("x = 1\n", "answer.py has no `add_one`"), (SOLVED, "All 2 tests pass")):
        learner.writes(source)
        for watch in both:
            watch.waits_for(told)
    for watch in both:
        watch.waits_for("1 of 3 exercises passed")
        assert "\x1b" not in watch.written, "neither cleared nor coloured"
        watch.process.send_signal(signal.SIGINT)
        assert watch.ends() == 0
    assert json.loads(learner.progress_file.read_text())["exercises"]["add-one"]["state"] == "passed"
    assert not [path for path in learner.folder.iterdir() if "broken" in path.name]
