"""What stands in for what the browser's Python lacks, as far as CPython can tell."""

from __future__ import annotations

import logging

import pytest
import substitutes
from flask.logging import default_handler
from substitutes import Keyboard


def typed(*lines: str | None) -> Keyboard:
    """A keyboard at which these lines are typed; None ends the input."""
    return Keyboard(iter(lines).__next__)


def test_lines_are_typed_until_the_end(monkeypatch):
    monkeypatch.setattr("sys.stdin", typed("Ada", "", None, None))
    assert input() == "Ada"
    assert input() == ""
    for _ in range(2):
        with pytest.raises(EOFError):
            input()


def test_standard_input_reads_as_a_file():
    assert list(typed("a", "b", None)) == ["a\n", "b\n"]
    assert typed("a", "b", None).read() == "a\nb\n"
    assert typed("a", None).readlines() == ["a\n"]
    assert typed().readable()


def test_a_traceback_is_not_logged_too_but_the_rest_is(monkeypatch):
    monkeypatch.setattr(default_handler, "filters", [])
    for _ in range(2):
        substitutes.prepare()
    assert len(default_handler.filters) == 1
    about = {"name": "app", "level": logging.ERROR, "pathname": "", "lineno": 1, "msg": "said", "args": ()}
    error = ValueError("hidden")
    assert not default_handler.filter(logging.LogRecord(exc_info=(ValueError, error, None), **about))
    assert default_handler.filter(logging.LogRecord(exc_info=None, **about))
