"""Every exercise of this project holds what it promises, in CPython."""

from __future__ import annotations

import json
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from runsheet import create_app
from runsheet.practice.exercises import Exercise, Exercises

from tests.conftest import PROJECT
from tests.jobs import checked as checked_by_job
from tests.outdated import outdated
from tests.practice.conftest import Learner
from tests.proof import EXPLAINED, Case, cases, complaint, row, table

pytestmark = pytest.mark.xdist_group("real-exercises")
EXERCISES = list(Exercises(PROJECT / "pages", PROJECT / "snippets"))
# The ten of the refresher.
PROJECTS = {
    "product-api",
    "accounts",
    "product-search",
    "admin-blueprint",
    "test-the-api",
    "orders-model",
    "rate-limit",
    "safe-upload",
    "pagination",
    "error-pages",
}
SMALL = [one for one in EXERCISES if one.difficulty != "project"]
LARGE = [one for one in EXERCISES if one.difficulty == "project"]
each_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.slug)


@pytest.fixture(scope="module")
def checked(tmp_path_factory) -> dict[str, list[tuple[Case, dict]]]:
    """Of each exercise all its cases, and what came of them."""

    def check(exercise: Exercise) -> list[tuple[Case, dict]]:
        found = cases(exercise)
        outcomes = checked_by_job([case.job for case in found], tmp_path_factory.mktemp(exercise.slug))
        return list(zip(found, outcomes, strict=True))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip((one.slug for one in EXERCISES), pool.map(check, EXERCISES), strict=True))


@each_exercise
def test_the_starter_fails_solutions_pass_and_mistakes_are_explained(exercise, checked):
    complaints = [complaint(*one) for one in checked[exercise.slug]]
    assert not any(complaints), "\n".join(filter(None, complaints))


def test_what_it_took_is_said_at_the_end(checked, at_the_end):
    times = {slug: sum(outcome["seconds"] for _, outcome in found) for slug, found in checked.items()}
    at_the_end(table([row(one, times[one.slug]) for one in EXERCISES], "in CPython"))


def test_what_is_explained_are_the_wrong_answers_that_there_are():
    there = {one.slug: list(one.wrong) for one in sorted(EXERCISES, key=lambda one: one.slug)}
    assert {slug: list(wrong) for slug, wrong in EXPLAINED.items()} == there
    assert list(EXPLAINED) == list(there), "sorted, for those who read it"


@each_exercise
def test_what_is_explained_is_in_the_order_of_the_tests(exercise):
    tests = [test.id for test in exercise.named_tests]
    for explained in EXPLAINED.get(exercise.slug, {}).values():
        assert list(explained) == [test for test in tests if test in explained]


@pytest.mark.parametrize(
    ("slug", "wrong"),
    [("filter-hikes", "type_float"), ("safe-upload", "any_riff"), ("test-the-api", "not_at_the_limits")],
)
def test_the_command_says_the_same_as_the_proof(tmp_path, slug, wrong):
    """For an app in one file, a project in a folder and one whose answer is tests, each in a process of its own."""
    learner = Learner(create_app(), tmp_path / "practice")
    by_name = {case.name: case for case in cases(next(one for one in EXERCISES if one.slug == slug))}
    for name, status, state in ((f"wrong/{wrong}", 1, "started"), ("solution", 0, "passed")):
        for path, text in by_name[name].files.items():
            learner.writes(text, path, slug)
        result = learner.types("check", slug, "--json")
        assert complaint(by_name[name], json.loads(result.stdout)) == ""
        assert (result.exit_code, learner.records[slug]["state"]) == (status, state)


def test_the_ten_projects_are_there():
    assert {one.slug for one in LARGE} == PROJECTS


@pytest.mark.parametrize("exercise", LARGE, ids=lambda exercise: exercise.slug)
def test_a_project_has_several_files_and_takes_its_time(exercise):
    assert 30 <= exercise.front_matter.minutes <= 60
    assert len(exercise.starter) > 1
    assert exercise.also_right


@pytest.mark.parametrize("exercise", SMALL, ids=lambda exercise: exercise.slug)
def test_a_small_exercise_takes_a_quarter_of_an_hour_at_most(exercise):
    assert 5 <= exercise.front_matter.minutes <= 15


def test_there_are_enough_of_all():
    assert len(SMALL) >= 15
    assert sum(bool(one.also_right) for one in EXERCISES) >= 10


def test_every_page_on_python_and_flask_has_a_small_exercise():
    pages = [path for section in ("python", "flask") for path in (PROJECT / "pages" / section).glob("*.md")]
    topics = {topic for one in SMALL for topic in one.front_matter.topics}
    lacking = [f"{path.parent.name}/{path.stem}" for path in pages if path.stem != "index"]
    assert sorted(set(lacking) - topics) == []


@each_exercise
def test_an_exercise_is_listed_on_its_topics_and_among_all(exercise, client):
    for url in ("/exercises/", *(f"/{topic}/" for topic in exercise.front_matter.topics)):
        assert re.search(rf'href="[^"]*\bexercises/{exercise.slug}/"', client.get(url).text), f"not on {url}"


@each_exercise
def test_a_task_fits_on_a_screen(exercise):
    assert len(exercise.parts["Task"].splitlines()) <= 45


@each_exercise
def test_a_solution_uses_nothing_outdated(exercise):
    right = [exercise.solution, *exercise.also_right.values()]
    for name, text in ((name, text) for files in right for name, text in files.items()):
        assert not outdated(name, text), f"{exercise.slug}, {name}"


def test_each_broken_shop_is_used_and_the_message_names_what_went_unnoticed():
    exercise = next(one for one in EXERCISES if one.slug == "test-the-api")
    broken = sorted(Path(name).stem for name in exercise.tests if name.startswith("broken/"))
    used = re.findall(r'broken\("(\w+)"\)', exercise.tests["test_exercise.py"])
    assert sorted(used) == broken
    assert len(broken) >= 6
    # Tests without a single assertion notice none of them. That these words are told, the proof shows.
    told = EXPLAINED["test-the-api"]["no_asserts"]
    assert len(told) == len(set(told.values())) == len(broken)
    assert all(words.startswith("no test fails when ") for words in told.values())
