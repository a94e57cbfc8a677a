"""Every exercise of this project holds what it promises, in Pyodide."""

from __future__ import annotations

import pytest
from runsheet.headless.jobs import run_jobs
from runsheet.practice.exercises import Exercises

from tests.conftest import PROJECT
from tests.proof import cases, complaint, row, table


@pytest.mark.xdist_group("exercises")
def test_every_exercise_holds_in_pyodide_too(app, live, new_page, at_the_end):
    exercises = list(Exercises(PROJECT / "pages", PROJECT / "snippets"))
    found = [case for exercise in exercises for case in cases(exercise)]
    answers = run_jobs(new_page(live), app, live.url, [{"job": case.job, "limit": 300_000} for case in found])
    outcomes = [answer["checked"] for answer in answers]
    seconds = dict.fromkeys((exercise.slug for exercise in exercises), 0.0)
    for case, outcome in zip(found, outcomes, strict=True):
        seconds[case.exercise.slug] += outcome["seconds"]
    at_the_end(table([row(exercise, seconds[exercise.slug]) for exercise in exercises], "in Pyodide"))
    complaints = [complaint(case, outcome) for case, outcome in zip(found, outcomes, strict=True)]
    assert not any(complaints), "\n".join(filter(None, complaints))
