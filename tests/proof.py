"""What must be true of every exercise, in every Python: the starter fails, solutions pass, mistakes are explained."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from runsheet.practice.exercises import Exercise, Files

WRONG_ANSWERS = Path(__file__).with_name("wrong_answers.toml")
# Of each exercise its wrong answers, of each the tests that it fails and a part of what is told of each.
EXPLAINED: dict[str, dict[str, dict[str, str]]] = tomllib.loads(WRONG_ANSWERS.read_text(encoding="utf-8"))


class Case(NamedTuple):
    """Files that are checked as a learner's, and what must come of it."""

    exercise: Exercise
    name: str
    files: Files
    passes: bool

    @property
    def job(self) -> dict:
        """For site/static/py/job.py. A solution may cause no warning."""
        return {"kind": "check", "files": self.files, "tests": self.exercise.tests, "strict": self.passes}


def cases(exercise: Exercise) -> list[Case]:
    """The starter, the solution, the other solutions and the mistakes."""
    right = {"solution": exercise.solution} | {
        f"also_right/{name}": files for name, files in exercise.also_right.items()
    }
    wrong = {"starter": exercise.starter} | {f"wrong/{name}": files for name, files in exercise.wrong.items()}
    found = [Case(exercise, name, files, True) for name, files in right.items()]
    return found + [Case(exercise, name, files, False) for name, files in wrong.items()]


def complaint(case: Case, checked: dict) -> str:
    """What is wrong with the outcome of a check, '' if nothing is."""
    name = f"{case.exercise.slug}, {case.name}"
    failed = [test for test in checked["tests"] if test["state"] != "passed"]
    if case.passes:
        return "" if checked["passed"] else f"{name} does not pass: {checked['error'] or failed}"
    if checked["passed"]:
        return f"{name} passes"
    if case.name == "starter":
        return ""
    if checked["error"]:
        return f"{name} is not even checked: {checked['error']}"
    silent = [test["name"] for test in failed if not (test["call"] and test["expected"] and test["got"])]
    if silent:
        return f"{name} fails without call, expected and got: {silent}"
    explained = EXPLAINED.get(case.exercise.slug, {}).get(case.name.removeprefix("wrong/"), {})
    differences = [*_unexplained(explained, {test["id"]: told(test) for test in failed})]
    if not differences:
        return ""
    return "\n".join([f"{name} is not explained as {WRONG_ANSWERS.name} has it:", *differences])


def told(test: dict) -> str:
    """What a learner is told of a failed test, as one text."""
    return f"{test['call']}: expected {test['expected']}, got {test['got']}. {test['message']}"


def _unexplained(explained: dict[str, str], failed: dict[str, str]) -> Iterator[str]:
    """How what is told of each failed test differs from what the file says."""
    for test, text in failed.items():
        if test not in explained:
            yield f"  {test} fails too; it tells: {text}"
        elif explained[test] not in text:
            yield f"  {test} does not tell {explained[test]!r}, but: {text}"
    yield from (f"  {test} does not fail" for test in explained if test not in failed)


def table(rows: list[tuple[str, str, int, int, float]], where: str = "") -> str:
    """Of each exercise a line: its name, difficulty, tests, wrong answers and the seconds of all its checks there."""
    total = ("all", "", sum(row[2] for row in rows), sum(row[3] for row in rows), sum(row[4] for row in rows))
    head = f"{len(rows)} exercises {where}".ljust(34) + "tests  wrong  seconds"
    lines = [
        f"{slug:24.24} {level:8} {tests:6} {wrong:6} {seconds:8.1f}"
        for slug, level, tests, wrong, seconds in (*rows, total)
    ]
    return "\n".join([head, *lines])


def row(exercise: Exercise, seconds: float) -> tuple[str, str, int, int, float]:
    return exercise.slug, exercise.difficulty, len(exercise.named_tests), len(exercise.wrong), seconds
