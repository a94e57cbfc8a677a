"""Exercises on the site: the page of one, the list of all, what the browser fetches to check an answer."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import checking
from checking.tests import TEST_FILE
from flask import Blueprint, abort, jsonify

from runsheet.content.catalogue import Catalogue
from runsheet.content.pages import Page
from runsheet.core import Site, site
from runsheet.highlight import colour
from runsheet.practice.exercises import REQUESTS, Exercise
from runsheet.serving import kept
from runsheet.snippets.card import language_of
from runsheet.snippets.job import job_of_files
from runsheet.snippets.metadata import read_metadata
from runsheet.snippets.store import cut

blueprint = Blueprint("practice", __name__)
# As the renderer writes the headings that part an exercise's page.
FIXTURE = "run_tests"
# Ours at the learner's own pytest; the learner's files are those beside it.
CONFTEST = f"""

@pytest.fixture
def {FIXTURE}(tmp_path):
    home = Path(__file__).parent
    learners = [path for path in home.glob("test_*.py") if path.name != "{TEST_FILE}"]
    copied = tmp_path / "learner"
    copied.mkdir()
    for path in learners:
        # This pytest has a module of the same name already.
        shutil.copy(path, copied / f"test_of_{{path.name}}")
    folders = (tmp_path / f"implementation-{{number}}" for number in range(1000))
    return lambda **modules: run(copied, folders, **modules)
"""
PARTS = re.compile(r'<h2 id="(hints|why)".*?</h2>', re.DOTALL)


class Shown(NamedTuple):
    """An exercise of the site and its page."""

    exercise: Exercise
    page: Page


def shown(catalogue: Catalogue, site: Site) -> dict[str, Shown]:
    """The exercises that have a published page and can be done, by slug, from easy to hard; found once a catalogue."""
    found = catalogue.memory.get("exercises")
    if found is None:
        pages = {page.file: page for page in catalogue.pages.values()}
        whole = [one for one in site.exercises if one.page in pages and not one.problems()]
        found = catalogue.memory["exercises"] = {one.slug: Shown(one, pages[one.page]) for one in whole}
    return found


def exercise_of(catalogue: Catalogue, site: Site, page: Page) -> Shown | None:
    """The exercise whose task the page is."""
    one = shown(catalogue, site).get(page.front_matter.exercise)
    return one if one and one.page is page else None


def on_topic(catalogue: Catalogue, site: Site, page: Page) -> list[Shown]:
    """The exercises about a page, from easy to hard."""
    found = catalogue.memory.get("exercises by topic")
    if found is None:
        found = catalogue.memory["exercises by topic"] = defaultdict(list)
        for one in shown(catalogue, site).values():
            for topic in one.exercise.front_matter.topics:
                found[topic].append(one)
    return found.get(page.path, [])


def topics_of(catalogue: Catalogue, exercise: Exercise) -> list[Page]:
    """The pages that the exercise practises."""
    pages = {page.path: page for page in catalogue.pages.values()}
    return [pages[topic] for topic in exercise.front_matter.topics if topic in pages]


def around(catalogue: Catalogue, site: Site, one: Shown) -> tuple[Page | None, Page | None]:
    """The pages of the exercises before and after one, from easy to hard."""
    pages = [other.page for other in shown(catalogue, site).values()]
    position = pages.index(one.page)
    return (pages[position - 1] if position else None, pages[position + 1] if position + 1 < len(pages) else None)


def by_topic(catalogue: Catalogue, exercises: Iterable[Shown]) -> dict[Page | None, list[Shown]]:
    """Exercises under the first page that each is about, in the order of the site."""
    found: dict[Page | None, list[Shown]] = defaultdict(list)
    for one in exercises:
        found[next(iter(topics_of(catalogue, one.exercise)), None)].append(one)
    order = {page: n for n, page in enumerate(page for section in catalogue.sections for page in section.pages)}
    return dict(sorted(found.items(), key=lambda pair: order.get(pair[0], len(order))))


def parted(html: str) -> dict[str, str]:
    """The finished HTML of an exercise's page by its parts: ``task``, ``hints`` and ``why``."""
    task, *rest = PARTS.split(html)
    return {"task": task, "hints": "", "why": ""} | dict(zip(rest[::2], rest[1::2], strict=True))


def _coloured(name: str, text: str) -> str:
    hidden = read_metadata(text).block_lines if name.endswith(".py") else (0, 0)
    return colour(cut(text, hidden).text, language_of(name))


@blueprint.get("/snippets/exercises/<slug>.json")
@kept
def job(slug: str):
    """The starter as a job, with the tests: ``tests`` (name → text), ``named`` (``{id, name}`` in their order),
    ``timeout`` in seconds, and ``alongside``: what plain pytest needs beside them (name → text)."""
    exercise = _found(slug).exercise
    files = exercise.starter | ({REQUESTS: exercise.requests} if exercise.kind == "app" and exercise.requests else {})
    job = job_of_files(exercise.kind, exercise.entry, files, REQUESTS, exercise.metadata.dependencies)
    named = [test._asdict() for test in exercise.named_tests]
    checks = {"tests": exercise.tests, "named": named, "alongside": alongside(exercise)}
    return jsonify(job | checks | {"timeout": exercise.metadata.timeout})


@blueprint.get("/exercises/<slug>/solution.json")
@kept
def solution(slug: str):
    """The solution, for those who may see it: ``files`` (name → ``{text, html}``) and ``why`` as HTML."""
    one = _found(slug)
    files = {name: text for name, text in one.exercise.solution.items() if one.exercise.starter.get(name) != text}
    coloured = {name: {"text": text, "html": _coloured(name, text)} for name, text in files.items()}
    return jsonify({"files": coloured, "why": parted(site.catalogue.finished_html(one.page))["why"]})


def alongside(exercise: Exercise) -> dict[str, str]:
    """What the tests of an exercise need where pytest runs without our plugin: the fixture, where they use it."""
    if FIXTURE not in exercise.tests[TEST_FILE]:
        return {}
    # Read and not imported: it would bring pytest along.
    source = Path(checking.__file__).with_name("learners_tests.py").read_text(encoding="utf-8")
    return {"conftest.py": source + CONFTEST}


def _found(slug: str) -> Shown:
    return shown(site.catalogue, site).get(slug) or abort(404)
