"""Checks as the worker in the browser does them: one after the other in one Python, here CPython."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

PYTHON_FILES = Path(__file__).resolve().parents[1] / "site" / "static" / "py"
PERFORM = """
import json, sys
sys.path.insert(0, sys.argv[1])
import job
job.warm()
with open(sys.argv[2], "w") as outcomes:
    for number, line in enumerate(sys.stdin):
        outcomes.write(json.dumps(json.loads(job.perform(line, number))["checked"]) + "\\n")
"""


def checked(jobs: Iterable[dict], folder: Path) -> list[dict]:
    """What comes of each job of the kind ``check``, in a process that does all of them and works in ``folder``."""
    # What learners' code leaves on either stream is its own affair.
    environment, outcomes = os.environ | {"RUNSHEET_JOBS": str(folder)}, folder / "outcomes"
    command = [sys.executable, "-c", PERFORM, str(PYTHON_FILES), outcomes]
    lines = "".join(json.dumps(job) + "\n" for job in jobs)
    done = subprocess.run(command, input=lines, env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in outcomes.read_text().splitlines()]
