"""The same answer gets the same report on the learner's machine and in the browser, here with CPython in both."""

from __future__ import annotations

import pytest
from runsheet.practice.runner import Checker

from tests.jobs import checked

SOLVED = "def add_one(number):\n    return number + 1\n"
# Each answer and what must come of it: the error's first words, or how the tests end.
ANSWERS = {
    "right": (SOLVED, "passed passed"),
    "wrong": ("def add_one(number):\n    return number\n", "failed failed"),
    "half right": ("def add_one(number):\n    print(number)\n    return max(number, 0) + 1\n", "passed failed"),
    "raises": ("def add_one(number):\n    return number + None\n", "failed failed"),
    "syntax error": ("def add_one(number:\n    return number\n", "answer.py:1:12: SyntaxError"),
    "empty": ("", "answer.py is empty"),
    "an escape that Python warns of": (f'DIGITS = "\\d"\n\n\n{SOLVED}', "passed passed"),
    "a warning while importing": (
        f'import warnings\n\nwarnings.warn("old", DeprecationWarning)\n{SOLVED}',
        "passed passed",
    ),
    "a warning while tested": (
        'import warnings\n\n\ndef add_one(number):\n    warnings.warn("old")\n    return number + 1\n',
        "passed passed",
    ),
    "input": ('name = input("Name? ")\n', "`input()` waits for somebody"),
    "input while tested": ("def add_one(number):\n    return int(input()) + 1\n", "failed failed"),
    "a missing module": ("import nosuchthing\n", "There is no module `nosuchthing` here"),
    "a missing module while tested": ("def add_one(number):\n    import nosuchthing\n", "failed failed"),
}


@pytest.fixture(scope="module")
def in_the_browser(small_site, tmp_path_factory) -> dict[str, dict]:
    """The report on each answer by the Python that the browser runs."""
    tests = small_site.extensions["runsheet"].exercises.get("add-one").tests
    jobs = [{"kind": "check", "files": {"answer.py": source}, "tests": tests} for source, _ in ANSWERS.values()]
    return dict(zip(ANSWERS, checked(jobs, tmp_path_factory.mktemp("jobs")), strict=True))


@pytest.mark.parametrize("name", ANSWERS)
def test_both_places_give_the_same_report(small_site, tmp_path, in_the_browser, name):
    source, said = ANSWERS[name]
    (tmp_path / "answer.py").write_text(source)
    with Checker() as checker:
        local = checker.check(small_site.extensions["runsheet"].exercises.get("add-one"), tmp_path)
    states = " ".join(test["state"] for test in local["tests"])
    assert (local["error"]["what"] if local["error"] else states).startswith(said)
    assert local | {"seconds": 0} == in_the_browser[name] | {"seconds": 0}
