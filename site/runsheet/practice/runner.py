"""One check in a process of its own, with a limit of time, which nothing that the learner wrote can outlast."""

from __future__ import annotations

import contextlib
import json
import os
import queue
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from checking.stopping import STOPPED_EARLY, Stop

from runsheet.practice.exercises import Exercise
from runsheet.snippets import processes

CHILD = Path(__file__).with_name("child.py")
# Seconds: until Python and pytest have started on a busy machine; until what an ended process told is heard there,
# unless something that left its session holds the pipe; from the limit to the end by force; between looks.
TO_START = 60.0
TO_HEAR = 10.0
GRACE = 0.5
LOOK = 0.1
# Of a learner's folder.
MOST_BYTES = 10_000_000
MOST_FILES = 2_000
Event = dict


class Checker:
    """A process that has pytest imported and waits for something to check: enter it early, then :meth:`check` once."""

    def __enter__(self) -> Checker:
        self._folder = tempfile.TemporaryDirectory(prefix="practice-", ignore_cleanup_errors=True)
        # macOS and Windows name their temporary folders by links and short names.
        self.folder = Path(self._folder.name).resolve()
        for name in ("home", "tests", "tmp"):
            (self.folder / name).mkdir()
        temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(self.folder / "tmp"))
        self.errors = (self.folder / "errors").open("w+b")
        streams = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": self.errors}
        command = [sys.executable, "-P", "-X", "utf8", os.fspath(CHILD)]
        self.process = processes.start(command, self.folder, temporary, **streams)
        self.secret = secrets.token_hex(16)
        self.events: queue.Queue[Event | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *error) -> None:
        processes.stop(self.process)
        self.process.wait()
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.errors.close()
        self._folder.cleanup()

    def check(
        self,
        exercise: Exercise,
        files: Path,
        tell: Callable[[Event], None] = lambda event: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> dict | None:
        """What :func:`checking.checker.check` says of the learner's folder ``files``, or why that could not be known.

        ``tell`` hears of each test while it runs. None where ``cancelled`` has become true meanwhile.
        """
        heard = Heard(exercise, tell)
        try:
            _copy(files, self.folder / "home")
            _write(exercise.tests, self.folder / "tests")
        except TooMuch as error:
            return heard.stopped(error.stop)
        except OSError as error:
            return heard.stopped(_unreadable(error, files))
        self._send(exercise.metadata.timeout)
        for event in self._until(exercise.metadata.timeout, heard, cancelled):
            heard.take(event)
            if heard.outcome:
                return heard.outcome
        if cancelled():
            return None
        return heard.stopped(self._why(exercise, heard))

    def _send(self, seconds: float) -> None:
        folders = {name: str(self.folder / name) for name in ("home", "tests", "where")}
        job = json.dumps(folders | {"seconds": seconds, "secret": self.secret})
        # Where it has ended already, that is noticed next.
        with contextlib.suppress(OSError):
            self.process.stdin.write(job.encode() + b"\n")
            self.process.stdin.flush()

    def _listen(self) -> None:
        """Put what the process tells into the queue; what does not know the secret comes from somebody else."""
        with self.process.stdout as stream:
            for line in stream:
                try:
                    secret, event = json.loads(line)
                except (ValueError, TypeError, RecursionError):
                    continue
                if secret == self.secret and isinstance(event, dict):
                    self.events.put(event)
        self.events.put(None)

    def _until(self, seconds: float, heard: Heard, cancelled: Callable[[], bool]) -> Iterator[Event]:
        """The events until there are no more, the time is over, or nobody wants to know any more."""
        begun = ended = False
        limit = time.monotonic() + TO_START
        while not cancelled():
            if not ended and self.process.poll() is not None:
                # What it forked may hold the pipe open after its own end; what it told may still be in there.
                processes.stop(self.process)
                ended, limit = True, time.monotonic() + TO_HEAR
            elif not begun and heard.begun:
                begun, limit = True, time.monotonic() + seconds + GRACE
            remaining = limit - time.monotonic()
            if remaining <= 0:
                heard.late = not ended
                return
            try:
                event = self.events.get(timeout=min(remaining, LOOK))
            except queue.Empty:
                continue
            if event is None:
                return
            yield event

    def _why(self, exercise: Exercise, heard: Heard) -> Stop:
        """Why there is no report."""
        if heard.late and heard.begun:
            return _endless(exercise.metadata.timeout, heard.running, self._place())
        processes.stop(self.process)
        code = self.process.wait()
        if not heard.begun:
            self.errors.seek(0)
            told = self.errors.read().decode("utf-8", "replace")[-2000:].strip()
            return Stop("The check did not start", "Run `make setup`, then try again", None, told)
        if code >= 0:
            return Stop(STOPPED_EARLY["what"] + _during(heard.running), STOPPED_EARLY["remedy"])
        return _killed(code, self._place())

    def _place(self) -> dict | None:
        """The learner's line at which the process was, as :mod:`faulthandler` has written it down."""
        home = re.escape(os.path.join(self.folder, "home", ""))
        try:
            written = (self.folder / "where").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        found = re.search(rf'File "{home}(.+?)", line (\d+)', written)
        return {"file": found[1].replace(os.sep, "/"), "line": int(found[2])} if found else None


class Heard:
    """What has been heard of a check: the tests as they stand, and in the end the outcome."""

    def __init__(self, exercise: Exercise, tell: Callable[[Event], None]):
        self.tests = {test.id: {"id": test.id, "name": test.name, "state": "left"} for test in exercise.named_tests}
        self.tell = tell
        self.start = time.monotonic()
        self.begun = self.late = False
        self.running = ""
        self.outcome: dict | None = None

    def take(self, event: Event) -> None:
        if "begun" in event:
            self.begun = True
        elif "checked" in event:
            self.outcome = self._believed(event["checked"])
        elif event.get("state") == "running":
            self.running = self.tests[event["test"]]["name"]
            self.tell(event)
        else:
            self.running = ""
            self.tests[event["id"]] = event
            self.tell(event)

    def _believed(self, checked: dict) -> dict:
        """The report, where it is one of all tests of the exercise; what counts as a pass is decided here."""
        if [test["id"] for test in checked["tests"]] != list(self.tests):
            return self.stopped(STOPPED_EARLY)
        passed = not checked["error"] and all(test["state"] == "passed" for test in checked["tests"])
        return checked | {"passed": passed}

    def stopped(self, stop: Stop) -> dict:
        """The outcome of a check that could not be finished."""
        seconds = time.monotonic() - self.start
        return {"passed": False, "error": dict(stop), "tests": list(self.tests.values()), "seconds": seconds}


class TooMuch(Exception):
    """A learner's folder that is not just a program; carries the ``stop`` to say."""

    def __init__(self, what: str):
        super().__init__(what)
        self.stop = Stop(what, "Keep in that folder only your program; virtual environments and data go elsewhere")


def _copy(source: Path, target: Path) -> None:
    """Copy the learner's files, without hidden ones and what Python makes of them. Raises OSError, TooMuch."""
    files = size = 0
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if not name.startswith(".") and name != "__pycache__"]
        here = target / os.path.relpath(folder, source)
        here.mkdir(exist_ok=True)
        for path in (Path(folder, name) for name in names if not name.startswith(".")):
            if not path.is_file():
                continue
            files, size = files + 1, size + path.stat().st_size
            if files > MOST_FILES or size > MOST_BYTES:
                limit = f"{MOST_BYTES // 1_000_000} MB" if size > MOST_BYTES else f"{MOST_FILES:,} files"
                raise TooMuch(f"There are more than {limit} in {source.name}/")
            shutil.copyfile(path, here / path.name)


def _write(files: dict[str, str], folder: Path) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _unreadable(error: OSError, files: Path) -> Stop:
    name = error.filename or files
    shown = os.path.relpath(name, files) if Path(name).is_relative_to(files) else os.fspath(name)
    return Stop(f"{shown} cannot be read: {error.strerror or error}", "Mend that, then check again")


def _during(test: str) -> str:
    return f" in “{test}”" if test else ""


def _endless(seconds: float, running: str, place: dict | None) -> Stop:
    near = f", near {place['file']}:{place['line']}" if place else ""
    return Stop(f"Still running after {seconds:g} s{_during(running)}", f"Look for a loop that never ends{near}", place)


def _killed(code: int, place: dict | None) -> Stop:
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    if name == "SIGKILL":
        return Stop("The system has ended the program", "Look for something that takes more and more memory", place)
    return Stop(f"Python itself has crashed ({name})", "Look for endless recursion or a broken package", place)
