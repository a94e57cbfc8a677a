"""The inspector as the browser's Python runs it, by PEP 669: it tells of every request what CPython tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import exchange
import pytest
from inspector import without_times
from runsheet.headless import serving
from runsheet.headless.jobs import run_jobs

from tests.browser.conftest import app_server, browsing
from tests.conftest import Notes

pytestmark = pytest.mark.xdist_group("inspector")
# Apps by what there is to see in them, as in tests/inspection.
PLACE = Path(__file__).parent / "inspected"
NAMES = sorted(path.stem for path in PLACE.glob("*.py"))
FILES = {path.relative_to(PLACE).as_posix(): path.read_text() for path in PLACE.glob("*/*")}
LIMIT_MS = 30_000
PROGRAM = """
import sys
import job
import mends
mends.install({"flask_mail": mends.mails_stay})
for line in sys.stdin:
    print(job.perform(line), flush=True)
"""


def job(name: str) -> dict:
    files = FILES | {f"{name}{suffix}": (PLACE / f"{name}{suffix}").read_text() for suffix in (".py", ".http")}
    return {"kind": "app", "entry": f"{name}.py", "requests": f"{name}.http", "files": files}


@pytest.fixture(scope="module")
def cpython(tmp_path_factory) -> dict[str, dict]:
    """What becomes of each app where this Python runs it."""
    places = {"RUNSHEET_JOBS": str(tmp_path_factory.mktemp("jobs")), "PYTHONPATH": str(Path(exchange.__file__).parent)}
    jobs = "".join(f"{json.dumps(job(name))}\n" for name in NAMES)
    command = [sys.executable, "-c", PROGRAM]
    done = subprocess.run(command, input=jobs, env=os.environ | places, capture_output=True, text=True, check=True)
    return dict(zip(NAMES, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.fixture(scope="module")
def pyodide(browser, tmp_path_factory) -> dict[str, dict]:
    """The same in the browser, one after the other in one worker."""
    app = Notes(tmp_path_factory.mktemp("notes")).app()
    with serving(app_server(app)) as url, browsing(browser, url) as page:
        given = run_jobs(page, app, url, [{"job": job(name), "limit": LIMIT_MS} for name in NAMES])
    return dict(zip(NAMES, given, strict=True))


def told(outcome: dict) -> list[dict]:
    """The timelines of an app's requests, without what is never the same."""
    assert outcome["error"] == ""
    return [without_times(answer["timeline"]) for answer in outcome["answers"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_inspector_tells_in_pyodide_what_it_tells_in_cpython(cpython, pyodide, name):
    expected = told(cpython[name])
    assert len(expected) == len(exchange.parse((PLACE / f"{name}.http").read_text()))
    assert {one["events"][-1]["name"] for one in expected} == {"popped"}
    assert told(pyodide[name]) == expected
