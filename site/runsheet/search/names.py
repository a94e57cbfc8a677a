"""API names: which ones a section explains, and which ones its code uses.

A name is one where an installed library, the language or the code of a snippet knows it as such, so that the
reader's own names (`hello`, `item`) are none.
"""

from __future__ import annotations

import ast
import builtins
import functools
import keyword
import re
from collections.abc import Iterable
from http import HTTPStatus

import flask
import flask.testing
import jinja2
from flask.sessions import SecureCookieSession

APP = flask.Flask("names")
# What examples call their objects, and one or the class of each.
OBJECTS = {
    "app": APP,
    "current_app": APP,
    "g": flask.Flask.app_ctx_globals_class,
    "request": flask.Request,
    "response": flask.Response,
    "session": SecureCookieSession,
    "client": flask.testing.FlaskClient,
    "bp": flask.Blueprint("names", "names"),
}
SHAPE = re.compile(r"@?([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)(?:\(.*\))?", re.DOTALL)
FILTER = re.compile(r"\|\s*([a-z]\w*)")
WORD = re.compile(r"[A-Za-z_][\w.]*\w")
SETTING = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
CODES = frozenset(HTTPStatus)
# Every program's: nobody looks them up.
LEFT_OUT = {"__name__", "__main__", "app", "self", "cls", "print"}


def in_code(text: str, used: frozenset[str]) -> list[str]:
    """The API names that inline code is about: of `@app.route("/")` it is ``app.route``, of `x|first` ``first``.

    ``used`` are the names that the code of the site uses.
    """
    text = text.strip()
    if text.isdecimal():
        return [text] if int(text) in CODES else []
    if filters := [name for name in FILTER.findall(text) if name in _filters()]:
        return filters
    found = SHAPE.fullmatch(text)
    name = found[1] if found else ""
    return [name] if name and name not in LEFT_OUT and (name in used or _is_known(name)) else []


def in_heading(title: str, used: frozenset[str]) -> list[str]:
    """The API names that a heading has as words; what is a word of Python or of English as well is none there."""
    words = WORD.findall(title)
    return [word for word in words if word in used and not hasattr(builtins, word) and not keyword.iskeyword(word)]


@functools.cache
def _is_known(name: str) -> bool:
    root, _, rest = name.partition(".")
    if rest:
        owner = OBJECTS.get(root) or getattr(flask, root, None) or getattr(builtins, root, None)
        return owner is not None and hasattr(owner, rest.split(".")[0])
    if name.startswith("__") and name.endswith("__"):
        return True
    return (
        (hasattr(flask, name) and not name.startswith("_"))
        or name in _filters()
        or name in flask.Flask.default_config
        or (keyword.iskeyword(name) or keyword.issoftkeyword(name))
        or hasattr(builtins, name)
    )


@functools.cache
def _filters() -> frozenset[str]:
    environment = APP.jinja_env
    return frozenset([*environment.filters, *environment.tests, *jinja2.defaults.DEFAULT_NAMESPACE])


@functools.lru_cache(maxsize=4096)
def used_in(source: str) -> frozenset[str]:
    """The API names that Python code uses: what it imports, attributes of that, of apps and requests, settings."""
    try:
        nodes = list(ast.walk(ast.parse(source)))
    except SyntaxError:
        return frozenset()
    imports = [node for node in nodes if isinstance(node, ast.Import | ast.ImportFrom)]
    # What a snippet imports from its own files is nobody else's.
    others = [node for node in imports if not getattr(node, "level", 0)]
    roots = {alias.asname or alias.name: alias.name for node in others for alias in node.names}
    found = set(roots.values())
    for node in nodes:
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            root = node.value.id
            if root in roots or (root in OBJECTS and hasattr(OBJECTS[root], node.attr)):
                found.add(f"{roots.get(root, root)}.{node.attr}")
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and SETTING.fullmatch(node.value):
            found.add(node.value)
        elif isinstance(node, ast.Name) and hasattr(builtins, node.id) and isinstance(node.ctx, ast.Load):
            found.add(node.id)
    return frozenset(found - LEFT_OUT)


def all_used(sources: Iterable[str]) -> frozenset[str]:
    """The names that any of the sources imports or reaches by an import; builtins count only where explained."""
    return frozenset().union(*map(used_in, sources))
