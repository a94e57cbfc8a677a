"""The browser's side of running a snippet, under CPython: each job alone, in a program as a worker is one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import exchange
import pytest

PROGRAM = "import job, sys; [print(job.perform(line), flush=True) for line in sys.stdin]"
FINE = '{"error": "", "answers": []}'


@pytest.fixture
def perform(tmp_path):
    """Do jobs one after the other in one process; its output lines, each job's followed by its outcome."""

    def perform(*jobs: dict) -> list[str]:
        environment = os.environ | {
            "RUNSHEET_JOBS": str(tmp_path / "job"),
            "PYTHONPATH": str(Path(exchange.__file__).parent),
        }
        text = "\n".join(json.dumps({"kind": "script", "entry": "x.py", "requests": "x.http", **job}) for job in jobs)
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM], input=text, env=environment, capture_output=True, text=True
        )
        assert not done.stderr
        return done.stdout.splitlines()

    return perform


def test_a_script_prints_and_says_that_nothing_went_wrong(perform):
    assert perform({"files": {"x.py": "print(6 * 7)"}}) == ["42", FINE]


def test_an_app_answers_its_requests(perform):
    app = "from flask import Flask\napp = Flask(__name__)\n\n@app.get('/')\ndef home():\n    return 'hi'\n"
    lines = perform({"kind": "app", "files": {"x.py": app, "x.http": "GET /\n"}})
    assert lines[:2] == ["### GET /", "200 OK"]
    outcome = json.loads(lines[-1])
    assert outcome["error"] == ""
    [answer] = outcome["answers"]
    assert (answer["method"], answer["target"], answer["status"], answer["body"]) == ("GET", "/", "200 OK", "hi")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("1 / 0", "ZeroDivisionError"),
        ("import warnings; warnings.warn('old', DeprecationWarning)", "DeprecationWarning: old"),
        ("raise SystemExit(3)", "ended with status 3"),
        ("print(", "SyntaxError"),
    ],
)
def test_what_goes_wrong_is_said_and_the_next_job_runs(perform, source, said):
    *_, outcome, output, fine = perform({"files": {"x.py": source}}, {"files": {"x.py": "print('next')"}})
    assert said in json.loads(outcome)["error"]
    assert (output, fine) == ("next", FINE)


def test_a_traceback_begins_with_the_readers_own_line_and_names_no_place_of_ours(perform):
    *_, outcome = perform({"files": {"x.py": "def half(n):\n    return n / 0\n\nhalf(2)\n"}})
    lines = json.loads(outcome)["error"].splitlines()
    assert lines[:2] == ["Traceback (most recent call last):", '  File "x.py", line 4, in <module>']
    assert lines[-1] == "ZeroDivisionError: division by zero"


def test_a_job_sees_nothing_of_the_one_before(perform):
    helper = {"x.py": "import helper; print(helper.name)"}
    lines = perform(
        {"files": {**helper, "helper.py": "name = 'first'"}},
        {"files": {**helper, "helper.py": "name = 'second'"}},
        {"files": {"x.py": "from pathlib import Path; print(sorted(p.name for p in Path().iterdir()))"}},
    )
    assert lines == ["first", FINE, "second", FINE, "['x.py']", FINE]
