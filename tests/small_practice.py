"""A small site with a topic and three exercises: a script, a Flask app, and one whose time limit is short."""

from __future__ import annotations

from tests.conftest import Notes

TASK = """\
---
exercise: {slug}
title: {title}
description: About {slug}.
difficulty: {difficulty}
minutes: 5
order: {order}
topics: [{topics}]
tags: [{slug}]
---
Write it.

## Hints

- The first hint of `{slug}`.
- The second hint.
- The last hint.

## Why

Because `{slug}` is shortest so.
"""
HASTY = "# /// script\n# [tool.runsheet]\n# timeout = 5\n# ///\n"
DOUBLE_TESTS = """\
from answer import double


def test_two_and_two_are_four():
    assert double(2) == 4


def test_text_is_doubled_too():
    assert double("ab") == "abab"


def test_nothing_stays_nothing():
    assert double(0) == 0
"""
WEB_STARTER = """\
# /// script
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)
"""
WEB_TESTS = """\
from answer import app


def test_home_says_hello():
    assert app.test_client().get("/").text == "Hello"
"""
HASTY_TESTS = """\
from answer import ready


def test_it_is_ready():
    assert ready()
"""
STARTERS = {
    "double": "def double(value):\n    return value * value\n",
    "web": WEB_STARTER,
    "hasty": f"{HASTY}def ready():\n    return False\n",
}
SOLUTIONS = {
    "double": "def double(value):\n    return value * 2\n",
    "web": f'{WEB_STARTER}\n\n@app.get("/")\ndef home():\n    return "Hello"\n',
    "hasty": f"{HASTY}def ready():\n    return True\n",
}
ABOUT = {
    "double": ("Double it", "easy", "python/numbers", DOUBLE_TESTS),
    "web": ("Say hello", "medium", "python/numbers, python/web", WEB_TESTS),
    "hasty": ("Be ready", "hard", "python/web", HASTY_TESTS),
}


def build(notes: Notes) -> Notes:
    """Write the pages and snippets."""
    notes.page("index", "# Home\n\nWelcome.\n")
    notes.page("python/numbers", "---\ntitle: Numbers\n---\nAbout numbers.\n")
    notes.page("python/web", "---\ntitle: Web\n---\nAbout the web.\n")
    notes.page("exercises/index", "---\ntitle: Exercises\n---\nPick one.\n")
    for order, (slug, (title, difficulty, topics, tests)) in enumerate(ABOUT.items()):
        task = TASK.format(slug=slug, title=title, difficulty=difficulty, order=order, topics=topics)
        notes.page(f"exercises/{slug}", task)
        folder = f"exercises/{slug}"
        notes.snippet(f"{folder}/starter.py", STARTERS[slug])
        notes.snippet(f"{folder}/solution.py", SOLUTIONS[slug])
        notes.snippet(f"{folder}/test_exercise.py", tests)
        for wrong in ("one", "two"):
            notes.snippet(f"{folder}/wrong/{wrong}.py", f"{STARTERS[slug]}# {wrong}\n")
    notes.snippet("exercises/web/requests.http", "### Hello\nGET /\n")
    return notes
