"""Every exercise of this project holds what it promises, in CPython."""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from runsheet.practice.exercises import Exercise, Exercises

from tests.conftest import PROJECT
from tests.proof import Case, cases, complaint, row, table

pytestmark = pytest.mark.xdist_group("real-exercises")
EXERCISES = list(Exercises(PROJECT / "pages", PROJECT / "snippets"))
PROJECTS = 10
# Does the jobs that come on standard input, as the worker in the browser does.
PERFORM = """
import json, sys
sys.path.insert(0, sys.argv[1])
import job
job.warm()
for number, line in enumerate(sys.stdin):
    sys.stderr.write(json.dumps(json.loads(job.perform(line, number))["checked"]) + "\\n")
"""


@pytest.fixture(scope="module")
def checked(tmp_path_factory) -> dict[str, list[tuple[Case, dict]]]:
    """Of each exercise all its cases, and what came of them."""

    def check(exercise: Exercise) -> list[tuple[Case, dict]]:
        found = cases(exercise)
        environment = os.environ | {"RUNSHEET_JOBS": str(tmp_path_factory.mktemp(exercise.slug))}
        command = [sys.executable, "-c", PERFORM, str(PROJECT / "site" / "static" / "py")]
        jobs = "".join(json.dumps(case.job) + "\n" for case in found)
        done = subprocess.run(command, input=jobs, env=environment, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, f"{exercise.slug}: {done.stderr}"
        return list(zip(found, map(json.loads, done.stderr.splitlines()), strict=True))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip((one.slug for one in EXERCISES), pool.map(check, EXERCISES), strict=True))


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
def test_the_starter_fails_solutions_pass_and_mistakes_are_explained(exercise, checked):
    complaints = [complaint(*one) for one in checked[exercise.slug]]
    assert not any(complaints), "\n".join(filter(None, complaints))


def test_what_there_is_and_what_it_took(checked, capsys):
    times = {slug: sum(outcome["seconds"] for _, outcome in found) for slug, found in checked.items()}
    with capsys.disabled():
        # pytest-xdist passes only standard error on.
        print("\n" + table([row(one, times[one.slug]) for one in EXERCISES]), file=sys.stderr)
    projects = [one for one in EXERCISES if one.difficulty == "project"]
    assert len(projects) >= PROJECTS
    assert len(EXERCISES) - len(projects) >= 15
    assert sum(bool(one.also_right) for one in EXERCISES) >= 10
    assert all(one.also_right for one in projects)


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
def test_a_task_fits_on_a_screen(exercise):
    assert len(exercise.parts["Task"].splitlines()) <= 45


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)
def test_a_solution_uses_nothing_outdated(exercise):
    right = [exercise.solution, *exercise.also_right.values()]
    for name, source in ((name, source) for files in right for name, source in files.items() if name.endswith(".py")):
        assert not outdated(source), f"{exercise.slug}, {name}"


# What the pages call outdated, as an attribute or an imported name; the whole list will be the sheet old-to-new.
OUTDATED_ATTRIBUTES = {"utcnow", "utcfromtimestamp", "parse_obj", "parse_raw", "before_first_request", "query"}
OUTDATED_NAMES = {
    "typing": {"Optional", "Union", "List", "Dict", "Set", "Tuple", "Type"},
    "pydantic": {"validator", "root_validator"},
    "flask": {"Markup", "escape", "_app_ctx_stack", "_request_ctx_stack"},
    "werkzeug.urls": {"url_quote", "url_parse"},
}


def outdated(source: str) -> list[str]:
    """The outdated calls and imports of a source; ``query`` counts where it is asked of a class, as ``User.query``."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.ImportFrom):
            found += [name.name for name in node.names if name.name in OUTDATED_NAMES.get(node.module or "", ())]
        elif isinstance(node, ast.Attribute) and node.attr in OUTDATED_ATTRIBUTES:
            of_class = isinstance(node.value, ast.Name) and node.value.id[:1].isupper()
            found += [node.attr] if node.attr != "query" or of_class else []
    return found


def test_what_is_outdated_is_seen():
    assert outdated("from typing import Optional") == ["Optional"]
    assert sorted(outdated("User.query.all()\nrequest.query\ndatetime.utcnow()")) == ["query", "utcnow"]
