"""Run a snippet inside the runtime of the browser, as the runner does in a process of its own under CPython.

A job is a JSON object: ``files`` (name → text), ``entry`` (the file to run), ``kind`` (``script`` or ``app``) and for
an app ``requests`` (the name of its .http file). Works under CPython too, which the tests use.
"""

from __future__ import annotations

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
    """Do a job; return '' or what went wrong, a traceback of the reader's own lines first."""
    job = json.loads(text)
    _lay_out(job["files"])
    known = set(sys.modules)
    sys.path.insert(0, str(HOME))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            if job["kind"] == "app":
                return "a view raised a warning" if exchange.main(job["entry"], job["requests"]) else ""
            runpy.run_path(job["entry"], run_name="__main__")
            return ""
    except SystemExit as ended:
        return f"ended with status {ended.code}" if ended.code else ""
    except BaseException:
        return traceback.format_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.path.remove(str(HOME))
        _forget(known)


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
