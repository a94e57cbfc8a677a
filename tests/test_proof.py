"""The proof of the exercises complains of what it must: else it would prove nothing."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests import proof
from tests.jobs import checked
from tests.proof import Case, complaint, table

TESTS = {"test_exercise.py": "from answer import two\n\n\ndef test_two():\n    assert two() == 2\n"}
FINE = "def two():\n    return 2\n"
# Solutions that pass for a learner, and are not fit to be shown.
WARNING = {
    "at import": 'import warnings\n\nwarnings.warn("old", DeprecationWarning)\n\n\n' + FINE,
    "when called": 'import warnings\n\n\ndef two():\n    warnings.warn("old", DeprecationWarning)\n    return 2\n',
    "by Python itself": 'DIGITS = "\\d"\n\n\n' + FINE,
    "of a file that stays open": "def two():\n    open(__file__)\n    return 2\n",
}
EXERCISE = SimpleNamespace(slug="two", tests=TESTS)
FAILED = {
    "id": "test_two",
    "name": "Two",
    "state": "failed",
    "call": "two()",
    "expected": "2",
    "got": "1",
    "message": "",
}


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory) -> dict[tuple[str, bool], dict]:
    """What comes of each solution, as a solution (strict) and as a learner's file."""
    found = {(name, strict): source for name, source in WARNING.items() for strict in (True, False)}
    jobs = [Case(EXERCISE, name, {"answer.py": source}, strict).job for (name, strict), source in found.items()]
    return dict(zip(found, checked(jobs, tmp_path_factory.mktemp("jobs")), strict=True))


@pytest.mark.parametrize("name", WARNING)
def test_a_solution_that_warns_does_not_pass_and_a_learner_s_file_does(outcomes, name):
    assert outcomes[name, False]["passed"]
    assert not outcomes[name, True]["passed"]
    assert complaint(Case(EXERCISE, "solution", {}, True), outcomes[name, True]).startswith(
        "two, solution does not pass"
    )


def outcome(*tests: dict, error: dict | None = None) -> dict:
    return {"passed": not error and all(test["state"] == "passed" for test in tests), "error": error, "tests": tests}


@pytest.mark.parametrize(
    ("name", "checked", "said"),
    [
        ("starter", outcome(FAILED), ""),
        ("starter", outcome(FAILED | {"state": "passed"}), "two, starter passes"),
        ("wrong/one", outcome(FAILED), ""),
        ("wrong/one", outcome(FAILED | {"state": "passed"}), "two, wrong/one passes"),
        (
            "wrong/one",
            outcome(FAILED, error={"what": "empty"}),
            "two, wrong/one is not even checked: {'what': 'empty'}",
        ),
        ("wrong/one", outcome(FAILED | {"got": ""}), "two, wrong/one fails without call, expected and got: ['Two']"),
        (
            "wrong/one",
            outcome(FAILED | {"got": "3"}),
            "test_two does not tell 'got 1', but: two(): expected 2, got 3. ",
        ),
        (
            "wrong/one",
            outcome(FAILED, FAILED | {"id": "test_more"}),
            "test_more fails too; it tells: two(): expected 2, got 1. ",
        ),
        ("wrong/two", outcome(FAILED), "test_two fails too; it tells: two(): expected 2, got 1. "),
        ("wrong/three", outcome(FAILED), "test_three does not fail"),
    ],
)
def test_what_is_wrong_with_a_case_is_said(monkeypatch, name, checked, said):
    explained = {"one": {"test_two": "got 1"}, "three": {"test_two": "got 1", "test_three": "got 1"}}
    monkeypatch.setattr(proof, "EXPLAINED", {"two": explained})
    told = complaint(Case(EXERCISE, name, {}, False), checked)
    assert told.endswith(said) if said else told == ""


def test_the_table_has_a_line_for_each_exercise_and_one_for_all():
    rows = [("greet", "easy", 4, 2, 1.25), ("a-name-that-is-much-too-long-for-it", "project", 20, 5, 61.0)]
    assert table(rows, "here") == (
        "2 exercises here                  tests  wrong  seconds\n"
        "greet                    easy          4      2      1.2\n"
        "a-name-that-is-much-too- project      20      5     61.0\n"
        "all                                   24      7     62.2"
    )
