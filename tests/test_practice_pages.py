"""The pages of exercises as the app serves them: without a script they can be read and done elsewhere."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from runsheet.views.practice import alongside, parted

from tests.conftest import Notes
from tests.small_practice import DOUBLE_TESTS, SOLUTIONS, STARTERS, build


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A client of the small site with exercises."""
    return build(Notes(tmp_path_factory.mktemp("practice"))).client()


def test_a_page_has_the_task_the_starter_the_tests_and_the_hints_and_not_the_solution(small):
    html = small.get("/exercises/double/").text
    order = [
        html.index(part) for part in ("<h1", "Write it.", 'class="file">answer.py', 'class="check"', "Two and two")
    ]
    assert order == sorted(order)
    assert re.findall(r'<span class="name">(.*?)</span>', html) == [
        "Two and two are four",
        "Text is doubled too",
        "Nothing stays nothing",
    ]
    assert "The first hint of <code>double</code>" in html
    assert "* 2" not in html
    assert "Because" not in html
    assert "flask practice start double" in html


def test_facts_are_difficulty_minutes_and_topics(small):
    facts = re.search(r'<p class="facts">(.*?)</p>', small.get("/exercises/web/").text)[1]
    assert "Medium" in facts
    assert "5 min" in facts
    assert '<a href="../../python/numbers/">Numbers</a><a href="../../python/web/">Web</a>' in facts


@pytest.mark.parametrize(("slug", "following"), [("double", "web"), ("web", "hasty"), ("hasty", None)])
def test_the_next_exercise_is_the_next_harder_one(small, slug, following):
    html = small.get(f"/exercises/{slug}/").text
    found = re.search(r'<b>Passed\.</b>(?: Next: <a href="../../exercises/(.*?)/">)?', html)
    assert found[1] == following


def test_the_job_is_the_starter_with_its_tests(small):
    job = small.get("/snippets/exercises/double.json").json
    assert job["files"] == {"answer.py": STARTERS["double"]}
    assert job["tests"] == {"test_exercise.py": DOUBLE_TESTS}
    assert job["named"][0] == {"id": "test_two_and_two_are_four", "name": "Two and two are four"}
    assert (job["kind"], job["timeout"], job["alongside"]) == ("script", 10.0, {})
    web = small.get("/snippets/exercises/web.json").json
    assert (web["kind"], web["requests"]) == ("app", "requests.http")
    assert small.get("/snippets/exercises/hasty.json").json["timeout"] == 5.0
    assert small.get("/snippets/exercises/none.json").status_code == 404


def test_the_solution_is_coloured_and_says_why(small):
    solution = small.get("/exercises/double/solution.json").json
    assert solution["files"]["answer.py"]["text"] == SOLUTIONS["double"]
    assert '<span class="k">def</span>' in solution["files"]["answer.py"]["html"]
    assert "Because <code" in solution["why"]
    assert small.get("/exercises/none/solution.json").status_code == 404


def test_the_markdown_has_the_starter_after_the_task_and_no_solution(small):
    text = small.get("/exercises/double.md").text
    starter = f'Write it.\n\n```python title="answer.py"\n{STARTERS["double"]}```\n\n## Hints\n'
    assert starter in text
    assert "## Why" in text
    assert "* 2" not in text


def test_the_list_is_by_topic_with_what_can_be_filtered(small):
    html = small.get("/exercises/").text
    assert re.findall(r'id="topic-\d+"><a [^>]*>(.*?)</a>', html) == ["Numbers", "Web"]
    assert re.findall(r'data-listed="(\w+)" data-level="(\w+)" data-topics="(.*?)"', html) == [
        ("double", "easy", "python/numbers"),
        ("web", "medium", "python/numbers python/web"),
        ("hasty", "hard", "python/web"),
    ]
    filters = re.findall(r'data-value="(.*?)" aria-pressed="false">(.*?) <small>(\d)', html)
    assert ("python/numbers", "Numbers", "2") in filters
    assert ("easy", "Easy", "1") in filters
    assert ("open", "Open", "3") in filters
    assert "0 of 3 passed" in html


def test_a_topic_ends_with_its_exercises_and_others_do_not(small):
    html = small.get("/python/numbers/").text
    assert '<p class="progress">2 exercises</p>' in html
    assert re.findall(r'data-listed="(\w+)"', html) == ["double", "web"]
    assert "Practice</h2>" not in small.get("/exercises/double/").text


def test_exercises_are_pages_like_others(small):
    assert "/exercises/double/" in small.get("/sitemap.xml").text
    assert "Double it" in small.get("/tags/double/").text
    assert "Double it" in small.get("/feed.xml").text


def test_a_page_without_hints_is_parted_too():
    assert parted("<p>Task") == {"task": "<p>Task", "hints": "", "why": ""}


def test_exercises_about_tests_bring_their_fixture_for_plain_pytest(notes, plain_pytest):
    """What stands beside the tests in a download is enough."""
    build(notes)
    tests = (
        "def test_a_wrong_sum_is_noticed(run_tests):\n"
        '    assert run_tests(summing="def add(a, b):\\n    return a - b\\n").noticed\n'
    )
    notes.snippet("exercises/double/test_exercise.py", tests)
    exercise = notes.app().extensions["runsheet"].exercises.get("double")
    own = "from summing import add\n\n\ndef test_add():\n    assert add(1, 2) == 3\n"
    files = {"test_summing.py": own, "summing.py": "def add(a, b):\n    return a + b\n"}
    assert plain_pytest(files | exercise.tests | alongside(exercise)) == 0
    assert plain_pytest({"test_summing.py": "def test_nothing(): pass\n"} | exercise.tests | alongside(exercise)) == 1


@pytest.fixture
def plain_pytest(tmp_path):
    """``run(files)``: plain pytest in a folder with these files; its exit status."""

    def run(files: dict[str, str]) -> int:
        folder = tmp_path / f"run-{len(list(tmp_path.iterdir()))}"
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text)
        done = subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], cwd=folder, check=False)
        return done.returncode

    return run
