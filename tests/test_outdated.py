"""The rules for what is outdated find it, and nothing else; every trap on a page has one, or a reason for none."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT
from tests.outdated import NOT_GREPPABLE, PYTHON_RULES, TEMPLATE_RULES, TITLE, outdated

VIEW = '@app.{}("/tea")\ndef tea():\n    return {}\n'
# Of each trap what its rule must find, and what it must let pass.
CASES = {
    "Expecting `request.json` to be `None`": (
        ["data = request.json or {}", "if request.json is None: pass", "if not request.get_json(): pass"],
        ["data = request.get_json(silent=True) or {}", "data = request.json", "if data is None: pass"],
    ),
    "Reading `X-Forwarded-For` by hand": (
        ['request.headers["X-Forwarded-For"].split(",")[0]', "request.access_route[0]"],
        ["request.remote_addr", 'request.headers["X-Forwarded-Proto"]'],
    ),
    "Asking `flask.__version__`": (
        ["flask.__version__", "from flask import Flask, __version__"],
        ['importlib.metadata.version("flask")', "answer.__version__"],
    ),
    "`@lru_cache(maxsize=None)`": (
        ["@lru_cache(maxsize=None)\ndef f(): ...", "cached = functools.lru_cache(None)(f)"],
        ["@cache\ndef f(): ...", "@lru_cache(maxsize=128)\ndef f(): ...", "@lru_cache\ndef f(): ..."],
    ),
    "`asyncio.iscoroutinefunction`": (
        ["asyncio.iscoroutinefunction(f)", "from asyncio import iscoroutinefunction"],
        ["inspect.iscoroutinefunction(f)", "from inspect import iscoroutinefunction"],
    ),
    "`raise StopIteration` to end a generator": (
        [
            "def f():\n    yield 1\n    raise StopIteration",
            "def f():\n    if x:\n        raise StopIteration()\n    yield 1",
        ],
        ["def f():\n    yield 1\n    return", "class I:\n    def __next__(self):\n        raise StopIteration"],
    ),
    "`safe` behind `tojson`": (
        ['page = "{{ item|tojson|safe }}"', 'page = "{{ item | tojson(indent=2) | safe }}"'],
        ['page = "{{ item|tojson }}"', 'page = "{{ item|safe }}"'],
    ),
    "Expecting a date filter": (
        ["""page = '{{ due|strftime("%d %b") }}'"""],
        ["""page = '{{ due.strftime("%d %b") }}'""", "due.strftime('%d')"],
    ),
    "Old imports": (
        ["from jinja2 import Markup", "from jinja2 import Environment, contextfilter", "from flask import escape"],
        ["from markupsafe import Markup, escape", "from jinja2 import pass_context"],
    ),
    "Leaving the code of `redirect` to its default": (
        [
            VIEW.format("delete", "redirect(url)"),
            VIEW.replace('"/tea"', '"/tea", methods=["PUT"]').format("route", "redirect(url)"),
        ],
        [VIEW.format("put", "redirect(url, code=303)"), VIEW.format("get", "redirect(url)")],
    ),
    "Testing for the text instead of the number": (
        ['assert response.status == "422 UNPROCESSABLE ENTITY"', 'if "200 OK" == answer.status: pass'],
        ["assert response.status_code == 422", 'assert order.status == "paid"'],
    ),
}


def titles() -> list[str]:
    """Of all traps on the pages."""
    return [title for page in PROJECT.glob("pages/**/*.md") for title in TITLE.findall(page.read_text("utf-8"))]


def test_every_trap_has_a_rule_or_a_reason_for_none():
    ruled = [*PYTHON_RULES, *TEMPLATE_RULES, *NOT_GREPPABLE]
    assert sorted(titles()) == sorted(ruled), "a new trap needs a rule in tests/outdated.py, or a reason for none"
    assert CASES.keys() == {*PYTHON_RULES, *TEMPLATE_RULES}


@pytest.mark.parametrize("title", CASES)
def test_a_rule_finds_the_older_code_and_nothing_of_today_s(title):
    older, today = CASES[title]
    for source in older:
        assert [one.partition(": ")[2] for one in outdated("answer.py", source)] == [title], source
    for source in today:
        assert outdated("answer.py", source) == []


def test_a_template_is_searched_too():
    assert outdated("page.html", "<p>\n{{ item|tojson|safe }}") == ["line 2: `safe` behind `tojson`"]
    assert outdated("page.html", "raise StopIteration") == []


def test_what_no_page_warns_of_yet_is_found():
    source = "from typing import Optional\nUser.query.all()\nrequest.query\ndatetime.utcnow()"
    assert outdated("answer.py", source) == ["line 1: Optional", "line 2: query", "line 4: utcnow"]
