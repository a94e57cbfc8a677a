"""What the pages warn of, `!!! trap "Title"`, as rules over Python and templates.

A trap whose older code can be told from its text has a rule of its title, in one of the tables or in several; of the
others it is said why not.
"""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Callable, Iterator

# Also of a trap without a title, which then has no rule.
TITLE = re.compile(r'^[ \t]*!!! *trap\b(?: *"(.*)")?', re.MULTILINE)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LOOPS = (ast.For, ast.AsyncFor, ast.While)
# Hints without `None`. A name of the project's own may be an alias of one with it.
NEVER_NONE = r"\w+: (?:str|int|float|bool|bytes|list|dict|set|tuple|date|datetime)(?:\[[^=\n]*\])?"

# What is imported or reached, each name with its module: of `import datetime as dt`, `dt.date` is `datetime.date`.
NAMES = {
    "Asking `flask.__version__`": r"flask\.__version__",
    "Old imports": r"(flask|jinja2)\.(Markup|escape)|jinja2\.(context|environment|evalcontext)(filter|function)",
    "Reading `X-Forwarded-For` by hand": r".*\.access_route",
    "`asyncio.iscoroutinefunction`": r"asyncio\.iscoroutinefunction",
    "`@asyncio.coroutine` and `yield from`": r"asyncio\.coroutine",
    "`asyncio.TimeoutError`": r"asyncio\.TimeoutError",
    "`asyncio.get_event_loop` and `run_until_complete`": r"asyncio\.get_event_loop|.*\.run_until_complete",
    "`import pkg_resources`": r"import pkg_resources|pkg_resources\..*",
    "`FLASK_ENV=development`": r"(.*\.)?(current_)?app\.env",
    "`os.system`": r"os\.(system|popen)",
    "`codecs.open`": r"codecs\.open",
    "`typing.ContextManager`": r"typing\.(Async)?ContextManager",
    "`app.json_encoder`": r".*\.json_(en|de)coder|flask\.json\.JSON(En|De)coder",
    "`except IOError:`": r"IOError|EnvironmentError|socket\.(error|timeout)",
    "`ast.Num` and `ast.Str`": r"ast\.(Num|Str|Bytes|NameConstant)",
    "`parse_obj`, `parse_raw`": r".*\.parse_(obj|raw)",
    "`from_orm`": r".*\.from_orm",
    "`@validator`": r"pydantic\.validator",
    "`@root_validator`": r"pydantic\.root_validator",
    "`from pydantic import BaseSettings`": r"pydantic\.BaseSettings",
    "`parse_obj_as`, `__root__`": r"pydantic\.parse_obj_as|__root__",
    "`datetime.utcnow()`": r"(.*\.)?datetime\.(utcnow|utcfromtimestamp)",
    "`pytz`": r"import pytz|pytz\..*",
    "`urllib.quote`, `urllib.urlencode`, `urlparse.urlparse`": (
        r"urllib\.((un)?quote(_plus)?|urlencode|urlopen|urlretrieve)|import (urlparse|urllib2)|(urlparse|urllib2)\..*"
    ),
    # Not `warnings.warn`.
    "`logger.warn`": r"(.*\.)?(_?log|_?logger|LOG|LOGGER|logging|getLogger\(.*\))\.warn",
    "`collections.Mapping`, `collections.Callable`": (
        r"collections\.((Mutable)?(Mapping|Sequence|Set)|Callable|Iterable|Iterator|Hashable|Sized)"
    ),
    "`cgi.escape`, `cgi.FieldStorage`": r"import cgi|cgi\..*",
    "`List`, `Dict`, `Set`, `Tuple`": r"typing\.(List|(Default|Ordered)?Dict|(Frozen)?Set|Tuple|Type|Deque)",
    "`Optional[str]`": r"typing\.Optional",
    # Not the name alone, which is how code that reads hints knows one.
    "`Union[int, str]`": r"typing\.Union\[",
    "`from typing import Callable, Iterable`": (
        r"typing\.((Mutable)?(Mapping|Sequence)|(Abstract|Mutable)Set|(Async)?(Iterable|Iterator|Generator)"
        r"|Callable|Collection|Awaitable|Coroutine)"
    ),
    "`Row: TypeAlias = …`": r"typing\.TypeAlias",
    # What no page has a trap for yet. Of `query`, not `request.query`.
    "`User.query`": r"(.*\.)?[A-Z]\w*\.query",
    "`@app.before_first_request`": r".*\.before_(app_)?first_request",
    "Stacks of contexts": r"flask\.(_app|_request)_ctx_stack",
    "`werkzeug.urls`": r"werkzeug\.urls\.url_(quote|parse|encode|decode)",
}
# The same, in a file that imports Pydantic: elsewhere it may be something else, as `patch.dict` is even there. Of
# `answer.json()` and `note.copy()` no text tells whose they are.
NAMES_OF_MODELS = {
    "`.dict()`": r"(?!(.*\.)?patch\.).*\.dict",
    "`.json()`": r"(.*\.)?[A-Z]\w*\.schema|.*\.schema_json",
}
# The function that is called, named as above, and how one of its arguments begins.
ARGUMENTS = {
    "`@lru_cache(maxsize=None)`": (r"(functools\.)?lru_cache", r"(maxsize=)?None$"),
    # A list of tasks has a name, or makes them.
    "Coroutines in `asyncio.wait`": (r"asyncio\.wait", r"[\[{(](?!.*(_task|_future|_in_executor)\()[\w.]+\("),
    # Not `run_coroutine_threadsafe`, `Future` and `ensure_future`, which still take one.
    "The `loop=` parameter": (
        r"asyncio\.(Lock|Event|Condition|\w*Semaphore|\w*Queue|sleep|gather|wait|wait_for|shield|as_completed)",
        r"loop=",
    ),
    "`os.system`": (r"subprocess\.\w+", r"shell=True"),
    "`traceback.format_exception(*sys.exc_info())`": (r"traceback\.\w+", r"\*(sys\.)?exc_info\(\)"),
    "`Field(regex=…)`, `min_items`, `const`": (r"(pydantic\.)?Field", r"(regex|min_items|max_items|const)="),
    "`.dict()`": (r".*\.dict", r"(exclude_(unset|none|defaults)|by_alias)="),
    "`.json()`": (r".*\.json", r"(exclude_(unset|none|defaults)|by_alias|indent)="),
    "`from_orm`": (r"(pydantic\.)?ConfigDict", r"orm_mode="),
    "`populate_by_name`": (r"(pydantic\.)?ConfigDict", r"(populate_by_name|allow_population_by_field_name)="),
    "`json_encoders`": (r"(pydantic\.)?ConfigDict", r"json_encoders="),
    "`.copy(update=…)`": (r".*\.copy", r"update="),
    # Of letters: anything else may belong to a game.
    "`random` for tokens": (r"''\.join", r"[\[(]*random\.choices?\(.*(letters|digits|alphabet)"),
    # One of the values itself. `PARSE_DECLTYPES` is right with a converter of one's own.
    "Dates as values of `sqlite3`": (r".*\.execute", r"[\[(](.*, )?[\w.]*\b(now|today)\([\w.]*\)([,\]]|\)$)"),
}
# How a class, a function, a call, a condition or a `raise` begins, as `ast.unparse` writes it.
WRITTEN = {
    "`.replace('Z', '+00:00')`": r".*\.replace\('Z', '\+00:00'\)$",
    # Where nothing may have come it raises, instead of being `None`.
    "Expecting `request.json` to be `None`": (
        r"request\.(json|get_json\(\)) (or|and|((is|is not|==|!=) None$))|not request\.(json|get_json\(\))$"
    ),
    "Testing for the text instead of the number": (
        r"([\w.]+\.)?status [!=]= ['\"]\d{3} |['\"]\d{3} [^'\"]*['\"] [!=]= ([\w.]+\.)?status$"
    ),
    # Of an asynchronous generator, `async def` is right.
    "`async def __aiter__`": r"async def __aiter__\((?![\s\S]*\byield\b)",
    "`Iterator[T]` under `@contextmanager`": (
        r"(@.*\n)*@([\w.]+\.)?(async)?contextmanager\n(@.*\n)*(async )?def .* -> ([\w.]+\.)?(Async)?Itera(tor|ble)\["
    ),
    "`subject: str = None`": rf"(@.*\n)*(async )?def .*[(\s]{NEVER_NONE}=None\b",
    "A default of `None` that is not meant": rf"(@.*\n)*@([\w.]+\.)?dataclass\b[\s\S]*\n    {NEVER_NONE} = None\b",
    "`__slots__` by hand": r"(@.*\n)*@([\w.]+\.)?dataclass\b[\s\S]*\n    __slots__ = ",
    # In a model. A class `Config` that stands alone may be Flask's.
    "`class Config`": r"(@.*\n)*class .*[\s\S]*\n    class Config\b",
    "`class Status(str, Enum)`": r"(@.*\n)*class \w+\(str, ([\w.]+\.)?Enum\)",
    '`raise "out of stock"`': r"raise f?['\"]",
}
# Over templates and files of settings, and over the texts in Python, which may be templates too.
TEXTS = {
    "Reading `X-Forwarded-For` by hand": r"(?i)\AX-Forwarded-For\Z",
    "`FLASK_ENV=development`": r"\bFLASK_ENV\b",
    "`safe` behind `tojson`": r"\|\s*tojson\b(?:\([^)]*\))?\s*\|\s*safe\b",
    "Expecting a date filter": r"\|\s*strftime\b",
}
# Over Python before it is read, which forgets how lines break.
LINES = {"Backslashes in a long `with`": r"(?m)^[ \t]*(?:async )?with\b.*,[ \t]*\\$"}


def generator_ended_by_raising(node: ast.AST) -> bool:
    if not isinstance(node, FUNCTIONS):
        return False
    body = [*_own_nodes(node)]
    raised = [one.exc.func if isinstance(one.exc, ast.Call) else one.exc for one in body if isinstance(one, ast.Raise)]
    yields = any(isinstance(one, (ast.Yield, ast.YieldFrom)) for one in body)
    return yields and any(isinstance(one, ast.Name) and one.id == "StopIteration" for one in raised)


def redirect_without_code(node: ast.AST) -> bool:
    """``redirect(url)`` in a view for PUT or DELETE."""
    if not isinstance(node, FUNCTIONS):
        return False
    decorators = " ".join(map(ast.unparse, node.decorator_list))
    if not re.search(r"\.(?:put|delete)\(|\.route\(.*'(?:PUT|DELETE)'", decorators):
        return False
    calls = [one for one in ast.walk(node) if isinstance(one, ast.Call)]
    redirects = [one for one in calls if ast.unparse(one.func) in ("redirect", "flask.redirect")]
    return any(len(call.args) + len(call.keywords) < 2 for call in redirects)


def message_of_builtin_error(node: ast.AST) -> bool:
    """Another class of errors may have one."""
    if not isinstance(node, ast.ExceptHandler) or not node.type:
        return False
    types = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
    read = {ast.unparse(one) for one in ast.walk(node) if isinstance(one, ast.Attribute)}
    return f"{node.name}.message" in read and all(hasattr(builtins, ast.unparse(one)) for one in types)


def finally_left(node: ast.AST) -> bool:
    if not isinstance(node, (ast.Try, ast.TryStar)):
        return False
    body = ast.Module(node.finalbody, [])
    left = any(isinstance(one, (ast.Break, ast.Continue)) for one in _own_nodes(body, LOOPS))
    return left or any(isinstance(one, ast.Return) for one in _own_nodes(body))


def count_by_position(node: ast.AST) -> bool:
    most = {"re.sub": 3, "re.subn": 3, "re.split": 2}
    return isinstance(node, ast.Call) and len(node.args) > most.get(ast.unparse(node.func), len(node.args))


# What the tables cannot tell.
RULES: dict[str, Callable[[ast.AST], bool]] = {
    "`raise StopIteration` to end a generator": generator_ended_by_raising,
    "Leaving the code of `redirect` to its default": redirect_without_code,
    "`error.message`": message_of_builtin_error,
    "`return` in `finally`": finally_left,
    "`re.sub(pattern, new, text, 1)`": count_by_position,
}
GREPPABLE = {*NAMES, *NAMES_OF_MODELS, *ARGUMENTS, *WRITTEN, *TEXTS, *LINES, *RULES}
NO_TRAP_YET = {"`User.query`", "`@app.before_first_request`", "Stacks of contexts", "`werkzeug.urls`"}
COMMAND = "typed into a terminal: no solution holds it"
NOT_GREPPABLE = {
    "Expecting `<int:n>` to take a minus sign": "`<int:n>` is right wherever no number is negative",
    "Setting `SERVER_NAME` and expecting subdomains, or a check of the host": "links outside of a request need it",
    "`virtualenv venv`": COMMAND,
    "`sudo pip install`": COMMAND,
    "`python setup.py install`": COMMAND,
    "`address: Address = Address()`": "right if the class is frozen; if not, the solution cannot be imported",
    "`except ValueError, error:`": "a SyntaxError before Python 3.14, and solutions run on 3.11 too",
    "`Optional[str]` without a default": "`Optional` has its own rule; `str | None` may be meant to be required",
    "`from __future__ import annotations`": "right wherever an older Python than 3.14 may run the code",
}


def outdated(name: str, text: str) -> list[str]:
    """What is outdated in a file of that name: the title of the trap, with its line."""
    return sorted(set(_in_python(text) if name.endswith(".py") else _in_text(text, 1, TEXTS)))


def _in_python(source: str) -> Iterator[str]:
    yield from _in_text(source, 1, LINES)
    tree = ast.parse(source)
    imported = {local: full for node in ast.walk(tree) for local, full in _imports(node)}
    models = any(re.match(r"pydantic\b", full) for full in imported.values())
    names = NAMES | NAMES_OF_MODELS if models else NAMES
    for node in ast.walk(tree):
        found = [title for title, rule in RULES.items() if rule(node)]
        for name in _names(node, imported):
            found += _matching(names, name, re.fullmatch)
        if isinstance(node, ast.Call):
            called = _full_name(node.func, imported)
            given = [ast.unparse(one) for one in (*node.args, *node.keywords)]
            rules = {title: start for title, (function, start) in ARGUMENTS.items() if re.fullmatch(function, called)}
            found += [title for one in given for title in _matching(rules, one)]
        if isinstance(node, (*FUNCTIONS, ast.ClassDef, ast.Call, ast.BoolOp, ast.Compare, ast.UnaryOp, ast.Raise)):
            found += _matching(WRITTEN, ast.unparse(node))
        yield from (f"line {node.lineno}: {one}" for one in found)
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield from _in_text(node.value, node.lineno, TEXTS)


def _in_text(text: str, first: int, rules: dict[str, str]) -> Iterator[str]:
    for title, pattern in rules.items():
        yield from (f"line {first + text[: one.start()].count(chr(10))}: {title}" for one in re.finditer(pattern, text))


def _matching(rules: dict[str, str], text: str, match: Callable = re.match) -> list[str]:
    return [title for title, pattern in rules.items() if match(pattern, text)]


def _imports(node: ast.AST) -> Iterator[tuple[str, str]]:
    """The names that the node imports, each with what it is in full."""
    if isinstance(node, ast.Import):
        yield from ((alias.asname or alias.name, alias.name) for alias in node.names)
    if isinstance(node, ast.ImportFrom) and not node.level:
        yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)


def _names(node: ast.AST, imported: dict[str, str]) -> Iterator[str]:
    """In full what the node imports or reaches. Where an imported name is only used, its import tells."""
    word = "import " if isinstance(node, ast.Import) else ""
    yield from (word + full for _, full in _imports(node))
    if isinstance(node, ast.Attribute) or (isinstance(node, ast.Name) and node.id not in imported):
        yield _full_name(node, imported)
    if isinstance(node, ast.Subscript):
        yield _full_name(node.value, imported) + "["


def _full_name(node: ast.expr, imported: dict[str, str]) -> str:
    first, dot, rest = ast.unparse(node).partition(".")
    return imported.get(first, first) + dot + rest


def _own_nodes(node: ast.AST, without: tuple[type, ...] = ()) -> Iterator[ast.AST]:
    """The nodes in it without those of functions in it, nor of what else is left out."""
    for child in ast.iter_child_nodes(node):
        yield child
        if not isinstance(child, (*FUNCTIONS, ast.Lambda, ast.ClassDef, *without)):
            yield from _own_nodes(child, without)
