"""Run snippets inside the runtime of the browser, as the runner does in a process of its own under CPython.

A job is a JSON object: ``files`` (name → text), ``entry`` (the file to run), ``kind`` (``script``, ``steps``, ``app``
or ``check``), for an app ``requests`` (the name of its .http file, or ''), for a check ``tests`` (name → text) and
``strict`` (whether a warning is an error). Its outcome is one too: ``error`` ('' or what went wrong), ``at`` (the
reader's line that failed, as ``{file, line}``, or null), ``answers``, one for each request of an app, which then stays
open for more; for the steps of a script ``recording`` (see :mod:`stepper`) and ``printed``; for a check ``checked``,
what :func:`checking.check` says, and ``spoiled``: whether the code has changed Python itself, so that a fresh one is
needed after it. Works under CPython too, which the tests use.
"""

from __future__ import annotations

import base64
import builtins
import contextlib
import dataclasses
import functools
import gc
import io
import json
import os
import runpy
import shutil
import sys
import time
import warnings
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TextIO

import exchange
import failure
import inspector
import loggers
import stepper
import substitutes

HOME = Path(os.environ.get("RUNSHEET_JOBS", "/home/pyodide"))
# A body that never ends is read no further.
LONGEST_BODY = 5_000_000
LONGEST_STREAM = 10.0
# Of what a view prints, so many characters are kept.
MOST_PRINTED = 100_000
OUR_PLACE = os.fspath(Path(__file__).parent)
apps: dict[int, App] = {}


class Room:
    """Where a job lives: a folder of its own as working folder and first on the path, and modules of its own."""

    def __init__(self, name: int | str, files: dict[str, str]):
        self.folder = HOME / str(name)
        self.modules: dict[str, object] = {}
        self.loggers: loggers.State | None = None
        self.environment: dict[str, str] | None = None
        shutil.rmtree(self.folder, ignore_errors=True)
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.folder.mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def entered(self) -> Generator[None]:
        """Be in the room: its modules are known and ours are not, loggers and environment are as it left them, and a
        warning is an error."""
        aside = {name: sys.modules.pop(name) for name in _ours() if name in sys.modules}
        sys.modules.update(self.modules)
        path, known = list(sys.path), set(sys.modules)
        sys.path[:] = [os.fspath(self.folder), *(place for place in path if place != OUR_PLACE)]
        os.chdir(self.folder)
        outside = loggers.state(), dict(os.environ)
        if self.loggers:
            _put(self.loggers, self.environment)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                yield
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            self.loggers, self.environment = loggers.state(), dict(os.environ)
            _put(*outside)
            own = self._own_modules(known)
            self.modules.update(own)
            for name in self.modules:
                sys.modules.pop(name, None)
            sys.modules.update(aside)
            sys.path[:] = path
            os.chdir("/")

    def _own_modules(self, known: set[str]) -> dict[str, object]:
        """The modules that came meanwhile and are of this room."""
        prefix = os.path.join(self.folder, "")
        new = {name: module for name, module in sys.modules.items() if name not in known}
        return {name: one for name, one in new.items() if (getattr(one, "__file__", None) or "").startswith(prefix)}

    def remove(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


def _put(logging: loggers.State, environment: dict[str, str]) -> None:
    loggers.put(logging)
    if os.environ != environment:
        os.environ.clear()
        os.environ.update(environment)


class Printed(io.TextIOBase):
    """Keeps the beginning of what is printed, and hands it all on where somebody is listening."""

    def __init__(self, listening: TextIO | None = None):
        self.listening, self.kept, self.left = listening, [], MOST_PRINTED

    def write(self, text: str) -> int:
        if self.left > 0:
            self.kept.append(text[: self.left])
        self.left -= len(text)
        if self.listening:
            self.listening.write(text)
        return len(text)

    def flush(self) -> None:
        if self.listening:
            self.listening.flush()

    @property
    def length(self) -> int:
        """How many characters are kept."""
        return sum(map(len, self.kept))

    @property
    def text(self) -> str:
        more = f"\nMore than {MOST_PRINTED:,} characters: the rest is not shown.\n" if self.left < 0 else ""
        return "".join(self.kept) + more


class App:
    """A Flask app that has been started, with the cookie jar of its one visitor."""

    def __init__(self, room: Room, job: dict, visitor=None):
        """``visitor`` is the test client of the app before it was started anew, which keeps its cookies."""
        self.room = room
        inspector.prepare()
        self.flask = exchange.load_app(room.folder / job["entry"])
        substitutes.prepare()
        inspector.inspect(self.flask, folder=room.folder)
        self.visitor = visitor or self.flask.test_client()
        self.visitor.application = self.flask

    def recorded(self, requests: list[exchange.Request]) -> Iterator[dict]:
        """The answers to the requests of an .http file, as the page shows recorded ones: by a visitor of their own."""
        client, cookie = self.flask.test_client(), self.flask.config["SESSION_COOKIE_NAME"]
        for request in requests:
            with self._watched() as seen:
                text = exchange.answer(client, request, cookie)
            answer = exchange.read_answer(text)
            about = {"title": request.title, "method": request.method, "target": request.target, "sent": request.sent}
            yield dataclasses.asdict(answer) | about | seen

    def send(self, request: dict) -> dict:
        """The answer to one request of the reader's, its body as base64; what it prints is heard at once."""
        with self._watched(sys.stdout) as seen:
            answer = self._ask(request)
        return answer | seen

    def _ask(self, request: dict) -> dict:
        start = time.perf_counter()
        method, target, headers = request["method"], request["target"], request["headers"]
        lent = exchange.cookies_lent(self.visitor, exchange.Request(method, target, tuple(map(tuple, headers))))
        body = base64.b64decode(request["body"])
        with lent, self.visitor.open(target, method=method, headers=headers, data=body) as response:
            read, cut = b"", False
            for chunk in response.iter_encoded():
                read += chunk
                cut = len(read) > LONGEST_BODY or time.perf_counter() - start > LONGEST_STREAM
                if cut:
                    break
            return {
                "status": response.status,
                "headers": list(response.headers.items()),
                "body": base64.b64encode(read).decode(),
                "cut": cut,
                "seconds": time.perf_counter() - start,
            }

    @contextlib.contextmanager
    def _watched(self, listening: TextIO | None = None) -> Generator[dict]:
        """What else there is to say of a request: what was printed, what failed, and what Flask did."""
        from flask import got_request_exception

        raised, printed, seen = [], Printed(listening), {}

        def remember(sender, exception, **extra):
            raised.append(exception)

        remembered = got_request_exception.connected_to(remember, self.flask)
        with contextlib.redirect_stdout(printed), remembered, inspector.Watch(self.flask) as watch:
            yield seen
        error = raised[-1] if raised else None
        seen |= {"printed": printed.text, "timeline": watch.timeline, "warned": isinstance(error, Warning)}
        seen |= {"failed": failure.text(error, self.room.folder), "at": failure.place(error, self.room.folder)}


def perform(text: str, number: int = 1, tell=None) -> str:
    """Do a job and return its outcome; what it prints goes to standard output meanwhile.

    ``tell`` hears of each test of a check, as JSON. The number names the job: an app is asked again by it. One of the
    same number is closed first; its visitor's cookies stay, as when a server starts anew.
    """
    job = json.loads(text)
    visitor = apps[number].visitor if number in apps else None
    close(number)
    if job["kind"] == "check":
        return json.dumps({"error": "", "at": None, "answers": []} | _check(job, number, tell))
    room = Room(number, job["files"])
    outcome = {"error": "", "at": None, "answers": []}
    try:
        with room.entered():
            if job["kind"] == "app":
                _start(job, number, App(room, job, visitor), outcome)
            elif job["kind"] == "steps":
                _step(job, room, outcome)
            else:
                _run(job, room)
    except SystemExit as ended:
        outcome["error"] = _status(ended)
    except BaseException as error:
        outcome |= {"error": failure.text(error, room.folder), "at": failure.place(error, room.folder)}
    finally:
        if number not in apps:
            room.remove()
            # What a job leaves behind is not to add up.
            gc.collect()
    return json.dumps(outcome)


def _run(job: dict, room: Room) -> None:
    runpy.run_path(os.fspath(room.folder / job["entry"]), run_name="__main__")


def _step(job: dict, room: Room, outcome: dict) -> None:
    """Run a script and record its steps; what it prints is kept, so that each step knows what was there by then."""
    printed = Printed()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        recording, error = stepper.record(room.folder, lambda: _run(job, room), lambda: printed.length)
    outcome |= {"recording": recording, "printed": printed.text}
    if error:
        raise error


def _check(job: dict, number: int | str, tell) -> dict:
    # It brings pytest along.
    from checking import check

    before = _firm()
    room, tests = Room(number, job["files"]), Room(f"{number}-tests", job["tests"])
    try:
        with room.entered():
            hear = (lambda event: tell(json.dumps(event))) if tell else (lambda event: None)
            checked = check(room.folder, tests.folder, hear, job.get("strict", False))
    finally:
        room.remove()
        tests.remove()
        gc.collect()
    after, error = _firm(), checked["error"]
    # What stops a check at no place of the learner's has got at pytest.
    spoiled = any(after.get(name) is not value for name, value in before.items()) or bool(error and not error["at"])
    return {"checked": checked, "spoiled": spoiled}


def _firm() -> dict[tuple, object]:
    """What no job may replace: modules, builtins, pytest's own functions."""
    import pytest

    found = {("module", name): module for name, module in sys.modules.items()}
    for module in (builtins, pytest):
        found |= {(module.__name__, name): value for name, value in vars(module).items()}
    return found


def warm() -> None:
    """Do a check of nothing, so that the learner's first is as quick as any: pytest is imported and has run."""
    _check({"files": {}, "tests": {"test_exercise.py": "def test_nothing():\n    assert True\n"}}, "warm", None)
    # What is here now stays for good: collecting later need not look at it.
    gc.freeze()


def _start(job: dict, number: int, app: App, outcome: dict) -> None:
    """Keep the app open and have it answer its own requests."""
    apps[number] = app
    requests = exchange.parse(job["files"][job["requests"]]) if job["requests"] else []
    for answer in app.recorded(requests):
        outcome["answers"].append(answer)
        outcome["at"] = outcome["at"] or answer["at"]
        if answer["warned"]:
            outcome["error"] = answer["failed"]
            break


def _status(ended: SystemExit) -> str:
    if isinstance(ended.code, str):
        return ended.code
    return f"ended with status {ended.code}" if ended.code else ""


def send(number: int, text: str) -> str:
    """Send a request to an open app and return the answer; ``error`` says what went wrong outside of the app."""
    app = apps.get(number)
    if app is None:
        return json.dumps({"error": "The app is not running."})
    answer = {"error": ""}
    try:
        with app.room.entered():
            answer |= app.send(json.loads(text))
    except BaseException as error:
        answer |= {"error": failure.text(error, app.room.folder), "at": failure.place(error, app.room.folder)}
    return json.dumps(answer)


def close(number: int) -> None:
    """Forget an app, its folder and its cookies."""
    app = apps.pop(number, None)
    if app:
        app.room.remove()
        # Whoever keeps its visitor, does not keep the app.
        app.visitor.application = None
        del app
        gc.collect()


@functools.cache
def _ours() -> tuple[str, ...]:
    """Our own modules. A reader's may well be called `job` too: ours are out of sight while a job runs."""
    found = [(name, getattr(module, "__file__", None) or "") for name, module in sys.modules.items()]
    return tuple(name for name, file in found if file.startswith(OUR_PLACE))
