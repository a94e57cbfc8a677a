"""A failed test in the words of a learner: the call, what was expected, what came, their own line."""

from __future__ import annotations

import ast
import copy
import linecache
import os
import traceback
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

import failure

from checking.stopping import advice

LONGEST = 400
# Longer than this, two texts or lists are also told apart at their first difference.
LONG = 60
MOST_STEPS = 6
SIMPLE = (int, float, complex, str, bytes, bool, type(None), list, tuple, dict, set, frozenset)
EXPECTED = {
    "==": "{}", "is": "{}", "!=": "anything but {}", "is not": "anything but {}", "in": "in {}", "not in": "not in {}",
    "<": "less than {}", "<=": "at most {}", ">": "more than {}", ">=": "at least {}",
}  # fmt: skip
CONTAINS = {"in": "something with {}", "not in": "something without {}"}


class Comparison(NamedTuple):
    """What an assertion compared: ``left op right``."""

    op: str
    left: Any
    right: Any


def failing(
    error: BaseException, given: dict[str, Any], tree: ast.Module, file: Path, home: Path, compared: Comparison | None
) -> dict:
    """What a learner is told of a test that raised ``error``.

    ``given`` are the test's arguments, ``tree`` and ``file`` its module, ``compared`` the last comparison that failed.
    Returns ``call``, ``expected``, ``got``, ``message`` (the author's, '' without one), ``at`` (the learner's line as
    ``{file, line, text}``, or null) and ``traceback`` ('' where an assertion of the test failed).
    """
    frame, line, own = _frames(error, file, home)
    told = {"call": "", "expected": "", "got": _raised(error), "message": "", "at": own, "traceback": ""}
    test = Place.find(tree, line)
    if test is None:
        return told | {"traceback": failure.text(error, home)}
    show = Call(test, given, frame.f_locals, frame.f_globals)
    raises = test.raises()
    in_test = _last(error.__traceback__).tb_frame is frame
    if isinstance(error, AssertionError) and isinstance(test.statement, ast.Assert) and in_test:
        return told | _assertion(error, test.statement, show, compared)
    if raises and not own:
        return told | _not_raised(error, test, raises, show)
    expected = f"{_source(raises)} is raised" if raises else show.expected()
    told |= {"call": show.all(), "expected": expected, "traceback": failure.text(error, home) if own else ""}
    return told | {"message": advice(error)}


def unanswered(error: Exception, home: Path) -> dict:
    """What a learner is told of an exception in a view, of which their test only saw that it is a 500."""
    place = failure.place(error, home)
    at = None
    if place:
        text = linecache.getline(os.path.join(home, place["file"]), place["line"]).strip()
        at = place | {"text": text}
    what = ". ".join(filter(None, [f"Your app raised {_raised(error)}", advice(error)]))
    return {"message": what, "at": at, "traceback": failure.text(error, home)}


class Place(NamedTuple):
    """Where in the test module it failed: the statement, and the nodes around it from the outermost on."""

    statement: ast.stmt
    around: tuple[ast.AST, ...]

    @classmethod
    def find(cls, tree: ast.Module, line: int) -> Place | None:
        """The innermost statement of that line."""
        around: list[ast.AST] = []
        node: ast.AST = tree
        while inner := next((one for one in ast.iter_child_nodes(node) if _spans(one, line)), None):
            around.append(node := inner)
        while around and not isinstance(around[-1], ast.stmt):
            around.pop()
        return cls(around[-1], tuple(around[:-1])) if around else None

    @property
    def function(self) -> ast.AST:
        return next((one for one in self.around if isinstance(one, (ast.FunctionDef, ast.AsyncFunctionDef))), self[0])

    def raises(self) -> ast.expr | None:
        """The exception of the ``with pytest.raises(…)`` that the statement is or stands in."""
        for node in (self.statement, *reversed(self.around)):
            for item in node.items if isinstance(node, (ast.With, ast.AsyncWith)) else ():
                call = item.context_expr
                if isinstance(call, ast.Call) and _source(call.func).endswith("raises") and call.args:
                    return call.args[0]
        return None


class Call:
    """The call that a statement of a test makes, with the values of this run and the steps that led to it."""

    def __init__(self, place: Place, given: dict[str, Any], local: dict[str, Any], around: dict[str, Any]):
        self.place = place
        self.statement = place.statement
        # Of the module only its constants: what is simple stands for itself.
        self.local = {name: value for name, value in (given | local).items() if not name.startswith("@")}
        self.local |= {name: value for name, value in around.items() if name not in self.local and _is_simple(value)}
        self.earlier = sorted(self._earlier(), key=lambda one: one.lineno)
        self.assigned = {name for one in self.earlier for name in _bound(one)}

    def _earlier(self) -> Iterable[ast.stmt]:
        simple = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.Delete)
        for node in ast.walk(self.place.function):
            if isinstance(node, simple) and node.end_lineno < self.statement.lineno and not _is_docstring(node):
                yield node

    def of(self, expression: ast.expr) -> str:
        """The expression, below the steps that what it names went through."""
        steps = self._steps(expression)
        made = [one for one in steps if isinstance(one, ast.Assign) and isinstance(one.targets[0], ast.Name)]
        once = made and sum(one.id == made[0].targets[0].id for one in _loaded(expression)) == 1
        if len(steps) == 1 and once and isinstance(made[0].value, (ast.Call, ast.Await)):
            # `answer = f(1)`, then `assert answer == 2`: it is f(1) that matters.
            return self._filled(_Put(made[0].targets[0].id, made[0].value).visit(copy.deepcopy(expression)))
        lines = [self._filled(one) for one in steps[-MOST_STEPS:]]
        return "\n".join([*(["…"] if len(steps) > MOST_STEPS else []), *lines, self._filled(expression)])

    def all(self) -> str:
        """The whole statement, as :meth:`of` shows an expression."""
        if isinstance(self.statement, ast.Assert):
            test = self.statement.test
            return self.of(_asked(test) if isinstance(test, ast.Compare) else test)
        statement = self.statement
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            *before, statement = statement.body
            self.earlier += before
        value = getattr(statement, "value", None)
        return self.of(value) if isinstance(value, ast.expr) else self._filled(statement)

    def expected(self) -> str:
        """What the statement expects where the call raised: what it compares with, or just no error."""
        test = self.statement.test if isinstance(self.statement, ast.Assert) else None
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            other = test.left if _asked(test) is test.comparators[0] else test.comparators[0]
            return self._filled(other) if isinstance(test.ops[0], (ast.Eq, ast.Is)) else self._filled(test)
        return "no error"

    def _steps(self, expression: ast.AST) -> list[ast.stmt]:
        """The earlier statements that are about the same objects, in their order."""
        names = {name for name in _names(expression) if not self._is_given(name)}
        steps: list[ast.stmt] = []
        for one in reversed(self.earlier):
            if names & (_names(one) | _bound(one)):
                steps.insert(0, one)
                names |= {name for name in _names(one) if not self._is_given(name)}
        return steps

    def _is_given(self, name: str) -> bool:
        """Whether a name is a plain value that can stand for itself, or none of the test's own."""
        if name not in self.local:
            return True
        return name not in self.assigned and _is_simple(self.local[name])

    def _filled(self, node: ast.AST) -> str:
        """Source with the test's parameters replaced by their values."""
        values = {name: self.local[name] for name in _names(node) if name in self.local and self._is_given(name)}
        node = copy.deepcopy(node)
        for name, value in values.items():
            text = repr(value)
            try:
                literal = ast.parse(text, mode="eval").body
            except SyntaxError:
                continue
            if len(text) <= LONG:
                node = _Put(name, literal).visit(node)
        return _source(node)


class _Put(ast.NodeTransformer):
    """Puts an expression in the place of a name."""

    def __init__(self, name: str, value: ast.expr):
        self.name, self.value = name, value

    def visit_Name(self, node: ast.Name) -> ast.expr:
        return self.value if node.id == self.name and isinstance(node.ctx, ast.Load) else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        self.generic_visit(node)
        texts = [_constant(value) for value in node.values]
        return node if None in texts else ast.Constant("".join(texts))


def _constant(part: ast.expr) -> str | None:
    """The text of a part of an f-string, None where it is not known yet."""
    if isinstance(part, ast.FormattedValue) and part.conversion == -1 and not part.format_spec:
        part = part.value
    return str(part.value) if isinstance(part, ast.Constant) else None


def _assertion(error: AssertionError, statement: ast.Assert, show: Call, compared: Comparison | None) -> dict:
    said = str(error)
    message = said.rpartition("\nassert ")[0] if statement.msg else ""
    test = statement.test
    if isinstance(test, ast.Compare) and len(test.ops) == 1 and compared:
        asked, (op, left, right) = _asked(test), compared
        if asked is test.left:
            expected, got = EXPECTED[op].format(_shown(right)), left
        else:
            template = CONTAINS.get(op, EXPECTED.get({"<": ">", "<=": ">=", ">": "<", ">=": "<="}.get(op, op), "{}"))
            expected, got = template.format(_shown(left)), right
        message = message or (_difference(got, right if asked is test.left else left) if op == "==" else "")
        return {"call": show.of(asked), "expected": expected, "got": _shown(got), "message": message}
    negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    got = said.removeprefix(f"{message}\n").partition("\n")[0].removeprefix("assert ").removeprefix("not ")
    call = show.of(test.operand if negated else test)
    expected = "something false or empty" if negated else "something true"
    return {
        "call": call,
        "expected": {"True": "False", "False": "True"}.get(got, expected),
        "got": got,
        "message": message,
    }


def _not_raised(error: BaseException, test: Place, raises: ast.expr, show: Call) -> dict:
    expected = f"{_source(raises)} is raised"
    said = str(error)
    if "DID NOT RAISE" in said:
        return {"call": show.all(), "expected": expected, "got": "no error"}
    if "Expected regex: " in said and error.__context__:
        wanted = said.partition("Expected regex: ")[2].partition("\n")[0]
        got = _raised(error.__context__)
        return {"call": show.all(), "expected": f"{expected}, its message like {wanted}", "got": got}
    return {"call": show.all(), "expected": expected}


def _frames(error: BaseException, file: Path, home: Path) -> tuple[Any, int, dict | None]:
    """The last frame in the test file and its line, and the learner's last line after it."""
    found: tuple[Any, int] = (None, 0)
    own = None
    tb = error.__traceback__
    while tb:
        name = tb.tb_frame.f_code.co_filename
        if name == os.fspath(file):
            found, own = (tb.tb_frame, tb.tb_lineno), None
        elif name.startswith(os.path.join(home, "")):
            text = traceback.extract_tb(tb, limit=1)[0].line or ""
            own = {"file": Path(name).relative_to(home).as_posix(), "line": tb.tb_lineno, "text": text}
        tb = tb.tb_next
    return (*found, own)


def _last(tb: TracebackType) -> TracebackType:
    while tb.tb_next:
        tb = tb.tb_next
    return tb


def _asked(test: ast.Compare) -> ast.expr:
    """The learner's side of a comparison: not the constant one, nor what is to be contained; else the left."""
    right = test.comparators[0]
    literal = isinstance(right, (ast.Constant, ast.Tuple, ast.List, ast.Set, ast.Dict))
    constant = (isinstance(test.left, ast.Constant) or isinstance(test.ops[0], (ast.In, ast.NotIn))) and not literal
    return right if constant else test.left


def _difference(got: Any, expected: Any) -> str:
    """Where two long values first differ, '' where that says nothing."""
    if type(got) is not type(expected) or max(len(repr(got)), len(repr(expected))) <= LONG:
        return ""
    if isinstance(got, (str, list, tuple)):
        at = next((n for n, (one, other) in enumerate(zip(got, expected, strict=False)) if one != other), None)
        if at is None:
            return f"{len(got)} long, expected {len(expected)}"
        if at == 0 and isinstance(got, str):
            return ""
        kind = "character" if isinstance(got, str) else "item"
        return f"First different at {kind} {at}: {_shown(got[at])}, expected {_shown(expected[at])}"
    if isinstance(got, dict):
        parts = [f"missing {key!r}" for key in expected if key not in got]
        parts += [f"too much: {key!r}" for key in got if key not in expected]
        parts += [
            f"{key!r} is {_shown(got[key])}, expected {_shown(expected[key])}"
            for key in expected
            if key in got and got[key] != expected[key]
        ]
        return "; ".join(parts[:3])
    return ""


def _raised(error: BaseException) -> str:
    first = str(error).strip().partition("\n")[0]
    return _cut(f"{type(error).__name__}: {first}" if first else type(error).__name__)


def _shown(value: Any) -> str:
    try:
        return _cut(repr(value))
    except Exception as error:
        return f"a {type(value).__name__} whose repr() raises {type(error).__name__}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}… ({len(text):,} characters)"


def _spans(node: ast.AST, line: int) -> bool:
    return getattr(node, "lineno", line + 1) <= line <= (getattr(node, "end_lineno", None) or 0)


def _is_simple(value: Any) -> bool:
    return isinstance(value, SIMPLE)


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _loaded(node: ast.AST) -> list[ast.Name]:
    return [one for one in ast.walk(node) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Load)]


def _names(node: ast.AST) -> set[str]:
    return {one.id for one in _loaded(node)}


def _bound(node: ast.AST) -> set[str]:
    return {one.id for one in ast.walk(node) if isinstance(one, ast.Name) and not isinstance(one.ctx, ast.Load)}


def _source(node: ast.AST) -> str:
    return ast.unparse(node)
