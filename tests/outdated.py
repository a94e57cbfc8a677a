"""What the pages warn of, `!!! trap "Title"`, as rules over Python and templates.

A trap whose older code can be told from its text has a rule of its title; of the others it is said why not.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator

# Also of a trap without a title, which then has no rule.
TITLE = re.compile(r'^[ \t]*!!! *trap\b(?: *"(.*)")?', re.MULTILINE)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)


def request_json_tested(node: ast.AST) -> bool:
    """``request.json`` where nothing may have come, which raises instead of being ``None``."""
    if isinstance(node, ast.Compare):
        tested = node.left if _is_none(node.comparators[0]) else None
    elif isinstance(node, ast.BoolOp):
        tested = node.values[0]
    else:
        tested = node.operand if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not) else None
    return tested is not None and ast.unparse(tested) in ("request.json", "request.get_json()")


def forwarded_for_by_hand(node: ast.AST) -> bool:
    if isinstance(node, ast.Attribute):
        return node.attr == "access_route"
    return isinstance(node, ast.Constant) and str(node.value).lower() == "x-forwarded-for"


def version_of_flask(node: ast.AST) -> bool:
    return _is_of(node, "flask", {"__version__"})


def cache_without_limit(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or _last_name(node.func) != "lru_cache":
        return False
    given = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "maxsize")]
    return any(map(_is_none, given))


def coroutines_told_by_asyncio(node: ast.AST) -> bool:
    return _is_of(node, "asyncio", {"iscoroutinefunction"})


def generator_ended_by_raising(node: ast.AST) -> bool:
    if not isinstance(node, FUNCTIONS):
        return False
    body = [*_own_nodes(node)]
    raised = [one.exc.func if isinstance(one.exc, ast.Call) else one.exc for one in body if isinstance(one, ast.Raise)]
    yields = any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in body)
    return yields and any(isinstance(one, ast.Name) and one.id == "StopIteration" for one in raised)


def names_that_jinja_had(node: ast.AST) -> bool:
    old = {"Markup", "escape", "contextfilter", "contextfunction", "environmentfilter", "evalcontextfilter"}
    return _is_of(node, "jinja2", old) or _is_of(node, "flask", {"Markup", "escape"})


def redirect_without_code(node: ast.AST) -> bool:
    """``redirect(url)`` in a view for PUT or DELETE."""
    if not isinstance(node, FUNCTIONS):
        return False
    decorators = " ".join(map(ast.unparse, node.decorator_list))
    if not re.search(r"\.(?:put|delete)\(|\.route\(.*'(?:PUT|DELETE)'", decorators):
        return False
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call) and _last_name(one.func) == "redirect"]
    return any(len(call.args) + len(call.keywords) < 2 for call in calls)


def status_text_compared(node: ast.AST) -> bool:
    if not isinstance(node, ast.Compare):
        return False
    sides = [node.left, *node.comparators]
    texts = [one.value for one in sides if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return any(_last_name(one) == "status" for one in sides) and any(re.match(r"\d{3}", text) for text in texts)


PYTHON_RULES: dict[str, Callable[[ast.AST], bool]] = {
    "Expecting `request.json` to be `None`": request_json_tested,
    "Reading `X-Forwarded-For` by hand": forwarded_for_by_hand,
    "Asking `flask.__version__`": version_of_flask,
    "`@lru_cache(maxsize=None)`": cache_without_limit,
    "`asyncio.iscoroutinefunction`": coroutines_told_by_asyncio,
    "`raise StopIteration` to end a generator": generator_ended_by_raising,
    "Old imports": names_that_jinja_had,
    "Leaving the code of `redirect` to its default": redirect_without_code,
    "Testing for the text instead of the number": status_text_compared,
}
# Over files of templates, and over the texts in Python, which may be templates too.
TEMPLATE_RULES: dict[str, re.Pattern] = {
    "`safe` behind `tojson`": re.compile(r"\|\s*tojson\b(?:\([^)]*\))?\s*\|\s*safe\b"),
    "Expecting a date filter": re.compile(r"\|\s*strftime\b"),
}
NOT_GREPPABLE = {
    "Expecting `<int:n>` to take a minus sign": "`<int:n>` is right wherever no number is negative",
    "Setting `SERVER_NAME` and expecting subdomains, or a check of the host": "links outside of a request need it",
}
# What no page has a trap for yet, but old-to-new will list.
OUTDATED_ATTRIBUTES = {"utcnow", "utcfromtimestamp", "parse_obj", "parse_raw", "before_first_request"}
OUTDATED_NAMES = {
    "typing": {"Optional", "Union", "List", "Dict", "Set", "Tuple", "Type"},
    "pydantic": {"validator", "root_validator"},
    "flask": {"_app_ctx_stack", "_request_ctx_stack"},
    "werkzeug.urls": {"url_quote", "url_parse"},
}


def outdated(name: str, text: str) -> list[str]:
    """What is outdated in a file of that name: the title of the trap, or the call itself, each with its line."""
    return sorted(set(_in_python(text) if name.endswith(".py") else _in_template(text, 1)))


def _in_python(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        found = [title for title, rule in PYTHON_RULES.items() if rule(node)]
        if isinstance(node, ast.Attribute) and (node.attr in OUTDATED_ATTRIBUTES or _is_query_of_a_model(node)):
            found.append(node.attr)
        if isinstance(node, ast.ImportFrom):
            found += [alias.name for alias in node.names if alias.name in OUTDATED_NAMES.get(node.module or "", ())]
        yield from (f"line {node.lineno}: {one}" for one in found)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_template(node.value, node.lineno)


def _in_template(text: str, first: int) -> Iterator[str]:
    for title, pattern in TEMPLATE_RULES.items():
        yield from (f"line {first + text.count(chr(10), 0, one.start())}: {title}" for one in pattern.finditer(text))


def _is_query_of_a_model(node: ast.Attribute) -> bool:
    """``User.query``; not ``request.query``."""
    return node.attr == "query" and isinstance(node.value, ast.Name) and node.value.id[:1].isupper()


def _is_of(node: ast.AST, module: str, names: set[str]) -> bool:
    """Whether the node imports one of the names from the module, or is one of them as its attribute."""
    if isinstance(node, ast.ImportFrom):
        return node.module == module and any(alias.name in names for alias in node.names)
    return isinstance(node, ast.Attribute) and node.attr in names and _last_name(node.value) == module


def _own_nodes(function: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function's body without those of functions in it."""
    for node in ast.iter_child_nodes(function):
        yield node
        if not isinstance(node, (*FUNCTIONS, ast.Lambda, ast.ClassDef)):
            yield from _own_nodes(node)


def _last_name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _is_none(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
