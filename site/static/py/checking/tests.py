"""The test file of an exercise, read without running it."""

from __future__ import annotations

import ast
import functools
from typing import NamedTuple

TEST_FILE = "test_exercise.py"


class Test(NamedTuple):
    """A test function: its name in the file, and what it tests in plain words."""

    __test__ = False
    id: str
    name: str


@functools.lru_cache(maxsize=8)
def parsed(source: str) -> ast.Module:
    return ast.parse(source)


def named(source: str) -> list[Test]:
    """The test functions of a file, in its order; their docstring's first line, or their name, in plain words."""
    functions = (node for node in parsed(source).body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)))
    return [Test(one.name, _words(one)) for one in functions if one.name.startswith("test_")]


def _words(function: ast.FunctionDef) -> str:
    documented = (ast.get_docstring(function) or "").partition("\n")[0].rstrip(".")
    return documented or function.name.removeprefix("test_").replace("_", " ").capitalize()
