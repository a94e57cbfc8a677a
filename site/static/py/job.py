"""Run a snippet inside the runtime of the browser, as the runner does in a process of its own under CPython.

A job is a JSON object: ``files`` (name → text), ``entry`` (the file to run), ``kind`` (``script`` or ``app``) and for
an app ``requests`` (the name of its .http file). Its outcome is one too: ``error`` ('' or what went wrong) and
``answers``, one for each request of an app. Works under CPython too, which the tests use.
"""

from __future__ import annotations

import contextlib
import dataclasses
import io
import json
import os
import runpy
import shutil
import sys
import traceback
import warnings
from pathlib import Path

import exchange

HOME = Path(os.environ.get("RUNSHEET_JOBS", "/home/pyodide/job"))


def perform(text: str) -> str:
    """Do a job and return its outcome; what it prints goes to standard output meanwhile."""
    job = json.loads(text)
    _lay_out(job["files"])
    known = set(sys.modules)
    sys.path.insert(0, str(HOME))
    outcome = {"error": "", "answers": []}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            if job["kind"] == "app":
                outcome["answers"] = _answers(job)
            else:
                runpy.run_path(str(HOME / job["entry"]), run_name="__main__")
    except SystemExit as ended:
        outcome["error"] = f"ended with status {ended.code}" if ended.code else ""
    except BaseException as error:
        outcome["error"] = _readable(error)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.path.remove(str(HOME))
        _forget(known)
    return json.dumps(outcome)


def _answers(job: dict) -> list[dict]:
    """Send the app its requests; the answers as the page shows them. Raises SystemExit after a warning in a view."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            status = exchange.main(job["entry"], job["requests"])
    finally:
        print(printed.getvalue(), end="")
    if status:
        raise SystemExit("1: a view raised a warning")
    requests = exchange.parse(Path(job["requests"]).read_text(encoding="utf-8"))
    _, answers = exchange.read_recording(printed.getvalue(), requests)
    return [
        dataclasses.asdict(answer)
        | {"title": request.title, "method": request.method, "target": request.target, "sent": request.sent}
        for request, answer in zip(requests, answers, strict=True)
    ]


def _readable(error: BaseException) -> str:
    """The traceback from the first line of the reader's own on, files named as the reader knows them."""
    trace = error.__traceback__
    while trace and not trace.tb_frame.f_code.co_filename.startswith(str(HOME)):
        trace = trace.tb_next
    # Without a line of the reader's, what the runtime did meanwhile is of no use to them.
    lines = traceback.format_exception(type(error), error, trace) if trace else traceback.format_exception_only(error)
    return "".join(lines).replace(f"{HOME}{os.sep}", "")


def _lay_out(files: dict[str, str]) -> None:
    """An empty folder with the job's files in it, as the working folder."""
    os.chdir("/")
    shutil.rmtree(HOME, ignore_errors=True)
    for name, text in files.items():
        path = HOME / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    os.chdir(HOME)


def _forget(known: set[str]) -> None:
    """Forget the job's own modules, so that the next job imports its own of the same name."""
    for name in set(sys.modules) - known:
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(str(HOME)):
            del sys.modules[name]
