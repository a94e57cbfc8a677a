"""A small site of three exercises, and a learner who works on them with the real commands."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

import pytest
from runsheet import create_app

PAGE = """\
---
exercise: {slug}
title: {title}
difficulty: {difficulty}
minutes: 5
topics: [{topic}]
---
Write `{call}`.

## Hints

- The first hint of {slug}.
- The **second** hint.

## Why

Because `it` works.
"""
ADD_ONE = {
    "starter.py": "def add_one(number):\n    return number\n",
    "solution.py": "def add_one(number):\n    return number + 1\n",
    "test_exercise.py": """
        from answer import add_one


        def test_one_is_added():
            assert add_one(1) == 2


        def test_negative_numbers_count_too():
            assert add_one(-5) == -4
        """,
}
# A solution of several files, of which one stays as it is.
SHOP = {
    "starter/app.py": "from prices import PRICES\n\n\ndef total(*names):\n    return 0\n",
    "starter/prices.py": 'PRICES = {"tea": 3, "cake": 4}\n',
    "solution/app.py": "from prices import PRICES\n\n\ndef total(*names):\n    return sum(map(PRICES.get, names))\n",
    "test_exercise.py": """
        from app import total


        def test_all_prices_are_added():
            assert total("tea", "cake", "tea") == 10
        """,
}
# Stopped soon, but not before a busy machine has begun its tests.
COUNT = {
    "starter.py": "# /// script\n# [tool.runsheet]\n# timeout = 4\n# ///\ndef count():\n    return 1\n",
    "solution.py": "def count():\n    return 3\n",
    "test_exercise.py": """
        from answer import count


        def test_there_are_three():
            assert count() == 3


        def test_it_is_a_number():
            assert isinstance(count(), int)
        """,
}
EXERCISES = (
    ("add-one", "Add one", "easy", "python/numbers", "add_one(number)", ADD_ONE),
    ("shop", "A shop", "medium", "python/dicts", "total(*names)", SHOP),
    ("count", "Count to three", "hard", "python/numbers", "count()", COUNT),
)


@pytest.fixture(scope="session")
def small_site(tmp_path_factory):
    """The app of a site with the exercises, made once."""
    folder = tmp_path_factory.mktemp("site")
    for slug, title, difficulty, topic, call, files in EXERCISES:
        page = PAGE.format(slug=slug, title=title, difficulty=difficulty, topic=topic, call=call)
        _write(folder / "pages/exercises" / f"{slug}.md", page)
        for name, text in files.items():
            _write(folder / "snippets/exercises" / slug / name, text)
    folders = {"PAGES_DIR": str(folder / "pages"), "SNIPPETS_DIR": str(folder / "snippets"), "RENDER_CACHE_DIR": ""}
    return create_app(folders)


class Learner:
    """Somebody with a practice folder of their own, who types `flask practice …`."""

    def __init__(self, app, folder: Path):
        self.app, self.folder = app, folder
        self.progress_file = folder / "progress.json"

    def types(self, *arguments: str):
        """A command: its output, exit status and standard error."""
        self.app.config["PRACTICE_DIR"] = str(self.folder)
        result = self.app.test_cli_runner().invoke(args=["practice", *arguments])
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
        return result

    def asks(self, *arguments: str) -> dict | list:
        """What a command says as JSON."""
        return json.loads(self.types(*arguments, "--json").stdout)

    def writes(self, text: str | bytes, name: str = "answer.py", slug: str = "add-one") -> Path:
        return _write(self.folder / slug / name, text)

    def file(self, name: str = "answer.py", slug: str = "add-one") -> str:
        return (self.folder / slug / name).read_text(encoding="utf-8")

    def passes(self, slug: str) -> None:
        """Solve an exercise as its author does."""
        exercise = self.app.extensions["runsheet"].exercises.get(slug)
        for name, text in exercise.solution.items():
            self.writes(text, name, slug)
        self.checks(slug)

    def checks(self, slug: str) -> None:
        """Check an exercise, which passes; else say what the command says."""
        result = self.types("check", slug)
        assert result.exit_code == 0, result.output

    @property
    def records(self) -> dict:
        return json.loads(self.progress_file.read_text(encoding="utf-8"))["exercises"]


@pytest.fixture
def learner(small_site, tmp_path) -> Learner:
    return Learner(small_site, tmp_path / "practice")


def _write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else textwrap.dedent(text).lstrip("\n").encode())
    return path
