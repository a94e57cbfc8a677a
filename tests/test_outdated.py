"""The rules for what is outdated find it, and nothing else; every trap on a page has one, or a reason for none."""

from __future__ import annotations

import pytest

from tests.conftest import PROJECT
from tests.outdated import GREPPABLE, NO_TRAP_YET, NOT_GREPPABLE, TITLE, outdated

VIEW = '@app.{}("/tea")\ndef tea():\n    return {}\n'
MANAGER = "@contextmanager\ndef opened() -> {}: ..."
DATACLASS = "@dataclass(kw_only=True)\nclass Song:\n    title: str\n    {}"
FINALLY = "def f():\n    for one in row:\n        try:\n            g()\n        finally:\n            {}"
MODEL = "class Note(BaseModel):\n    {}"
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
        ["assert response.status_code == 422", 'assert order.status == "paid"', 'if status == "500": pass'],
    ),
    "`@asyncio.coroutine` and `yield from`": (
        ["@asyncio.coroutine\ndef load():\n    data = yield from fetch()", "from asyncio import coroutine"],
        [
            "async def load():\n    data = await fetch()",
            "def flat():\n    yield from rows",
            "@types.coroutine\ndef f(): ...",
        ],
    ),
    "`asyncio.TimeoutError`": (
        ["try: f()\nexcept asyncio.TimeoutError: pass", "from asyncio import TimeoutError"],
        ["try: f()\nexcept TimeoutError: pass", "asyncio.timeout(2)"],
    ),
    "Coroutines in `asyncio.wait`": (
        [
            "await asyncio.wait([load(1), load(2)])",
            "await asyncio.wait({shop.load(n) for n in row}, timeout=1)",
            "from asyncio import wait\nawait wait((load(1),))",
        ],
        [
            "await asyncio.wait([asyncio.create_task(load(n)) for n in (1, 2)])",
            "await asyncio.wait(tasks, timeout=1)",
            "await asyncio.wait([first, second])",
            "await asyncio.wait_for(load(1), 2)",
            "await asyncio.gather(*[load(1), load(2)])",
        ],
    ),
    "`asyncio.get_event_loop` and `run_until_complete`": (
        ["loop = asyncio.get_event_loop()", "from asyncio import get_event_loop", "loop.run_until_complete(main())"],
        ["asyncio.run(main())", "loop = asyncio.get_running_loop()", "from asyncio import get_running_loop"],
    ),
    "The `loop=` parameter": (
        [
            "asyncio.Lock(loop=loop)",
            "await asyncio.sleep(1, loop=loop)",
            "from asyncio import Queue\nQueue(9, loop=it)",
        ],
        [
            "asyncio.Lock()",
            "await asyncio.sleep(1)",
            "asyncio.run_coroutine_threadsafe(load(), loop=loop)",
            "asyncio.Future(loop=loop)",
            "play(loop=True)",
        ],
    ),
    "`async def __aiter__`": (
        ["class Rows:\n    async def __aiter__(self):\n        return self"],
        [
            "class Rows:\n    def __aiter__(self):\n        return self",
            "class Rows:\n    async def __aiter__(self):\n        yield 1",
        ],
    ),
    "`import pkg_resources`": (
        ["import pkg_resources", 'pkg_resources.get_distribution("flask")', "from pkg_resources import require"],
        ['importlib.metadata.version("flask")', 'importlib.resources.files("shop")'],
    ),
    "`FLASK_ENV=development`": (
        ['os.environ["FLASK_ENV"] = "development"', "app.env", "if current_app.env: pass"],
        ['os.environ["FLASK_DEBUG"] = "1"', "app.debug", "app.jinja_env", "page.env"],
    ),
    "`os.system`": (
        ['os.system("tar xf " + name)', "from os import popen", "subprocess.run(text, shell=True)"],
        ['subprocess.run(["tar", "xf", name], check=True)', "subprocess.run(words, shell=False)", "platform.system()"],
    ),
    "`codecs.open`": (
        ['codecs.open(path, "r", "utf-8")', "from codecs import open"],
        ['open(path, encoding="utf-8")', 'codecs.lookup("utf-8")', "path.open()", "gzip.open(path)"],
    ),
    "Backslashes in a long `with`": (
        [
            "with open(a) as source, \\\n        open(b) as target:\n    pass",
            "async def f():\n    async with g() as a, \\\n            h() as b:\n        pass",
        ],
        [
            "with (open(a) as source, open(b) as target):\n    pass",
            "with open(a) as source:\n    pass",
            "a = 1 + \\\n    2",
        ],
    ),
    "`Iterator[T]` under `@contextmanager`": (
        [
            MANAGER.format("Iterator[Order]"),
            "@contextlib.asynccontextmanager\nasync def order(number: int) -> abc.AsyncIterator[Order]: ...",
        ],
        [
            MANAGER.format("Generator[Order]"),
            "def rows() -> Iterator[int]: ...",
            MANAGER.format("Generator[Iterator[int]]"),
        ],
    ),
    "`typing.ContextManager`": (
        ["from typing import ContextManager", "def f() -> typing.AsyncContextManager[int]: ..."],
        ["from contextlib import AbstractContextManager", "class ContextManager: ..."],
    ),
    "A default of `None` that is not meant": (
        [DATACLASS.format("origin: str = None"), "@dataclasses.dataclass\nclass A:\n    parts: list[str] = None"],
        [
            DATACLASS.format("origin: str | None = None"),
            DATACLASS.format("tags: list[str] | None = None"),
            DATACLASS.format("origin: Origin = None"),
            DATACLASS.format("def f(self):\n        row: list = None"),
        ],
    ),
    "`app.json_encoder`": (
        ["app.json_encoder = Encoder", "from flask.json import JSONEncoder", "class A(flask.json.JSONEncoder): ..."],
        [
            "app.json = IsoDates(app)",
            "from flask.json.provider import DefaultJSONProvider",
            "from json import JSONEncoder",
            "import json\nclass A(json.JSONEncoder): ...",
        ],
    ),
    "`__slots__` by hand": (
        [DATACLASS.format('__slots__ = ("title", "stars")'), "@dataclass\nclass A:\n    __slots__ = ()"],
        ["@dataclass(slots=True)\nclass A:\n    title: str", 'class A:\n    __slots__ = ("title",)'],
    ),
    "`except IOError:`": (
        [
            "try: f()\nexcept IOError: pass",
            "try: f()\nexcept (EnvironmentError, ValueError): pass",
            "import socket\ntry: f()\nexcept socket.timeout: pass",
        ],
        ["try: f()\nexcept OSError: pass", "try: f()\nexcept TimeoutError: pass", "import socket\nsocket.socket()"],
    ),
    '`raise "out of stock"`': (
        ['raise "out of stock"', 'raise f"no {name}"'],
        ['raise ValueError("out of stock")', "raise", "raise error from None"],
    ),
    "`error.message`": (
        [
            "try: f()\nexcept ValueError as error: print(error.message)",
            "try: f()\nexcept (KeyError, OSError) as e:\n    if x:\n        text = e.message",
        ],
        [
            "try: f()\nexcept OutOfStock as error: print(error.message)",
            "try: f()\nexcept ValueError as error: print(str(error), form.message)",
            "try: f()\nexcept: pass",
        ],
    ),
    "`traceback.format_exception(*sys.exc_info())`": (
        [
            "traceback.format_exception(*sys.exc_info())",
            "from traceback import print_exception\nprint_exception(*sys.exc_info())",
        ],
        ["traceback.format_exception(error)", "kind, error, trace = sys.exc_info()"],
    ),
    "`return` in `finally`": (
        [
            FINALLY.format("return 1"),
            FINALLY.format("break"),
            FINALLY.format("if x:\n                continue"),
            FINALLY.format("for two in one:\n                return two"),
        ],
        [
            FINALLY.format("close()") + "\n    return 1",
            FINALLY.format("for two in one:\n                break"),
            FINALLY.format("def g():\n                return 1"),
            "def f():\n    try:\n        return 1\n    finally:\n        close()",
        ],
    ),
    "`ast.Num` and `ast.Str`": (
        ["match node:\n    case ast.Num(number): pass", "isinstance(node, ast.Str)", "from ast import NameConstant"],
        ["match node:\n    case ast.Constant(int() as number): pass", "ast.Name"],
    ),
    "`Field(regex=…)`, `min_items`, `const`": (
        [
            'Field(regex="^a")',
            "from pydantic import Field\nField(min_items=1)",
            'pydantic.Field("x", const=True)',
        ],
        ['Field(pattern="^a", min_length=1)', "argument(const=True)", "field(default=1)"],
    ),
    "`.dict()`": (
        [
            "order.dict(exclude_unset=True)",
            "from pydantic import BaseModel\nreturned = order.dict()",
            "import pydantic\nreturned = [one.dict() for one in orders]",
        ],
        [
            "order.model_dump(exclude_unset=True)",
            "point.dict()",
            "request.form.to_dict()",
            'from pydantic import BaseModel\nmock.patch.dict(os.environ, A="1")',
            "from pydantic import BaseModel\ndict(a=1)",
        ],
    ),
    "`.json()`": (
        [
            "order.json(indent=2)",
            "order.json(exclude_none=True)",
            "from pydantic import BaseModel\nOrder.schema()",
            "from pydantic import BaseModel\nmodels.Order.schema_json()",
        ],
        [
            "order.model_dump_json(indent=2)",
            "from pydantic import BaseModel\nanswer.json()",
            "Table.schema",
            'client.post("/tea", json={"indent": 2})',
        ],
    ),
    "`parse_obj`, `parse_raw`": (
        ["User.parse_obj(data)", "User.parse_raw(text)"],
        ["User.model_validate(data)", "User.model_validate_json(text)", "parser.parse_args()"],
    ),
    "`from_orm`": (
        ["User.from_orm(row)", "ConfigDict(orm_mode=True)"],
        ["ConfigDict(from_attributes=True)", "User.model_validate(row)"],
    ),
    "`@validator`": (
        ["from pydantic import validator", '@pydantic.validator("title")\ndef f(cls, value): ...'],
        ["from pydantic import field_validator", "from shop import validator"],
    ),
    "`@root_validator`": (
        [
            "from pydantic import BaseModel, root_validator",
            "@pydantic.root_validator(pre=True)\ndef f(cls, values): ...",
        ],
        ["from pydantic import model_validator"],
    ),
    "`class Config`": (
        [
            MODEL.format('title: str\n    class Config:\n        extra = "forbid"'),
            MODEL.format("class Config(Base): ..."),
        ],
        [MODEL.format('model_config = ConfigDict(extra="forbid")'), "class Config:\n    TESTING = True"],
    ),
    "`from pydantic import BaseSettings`": (
        ["from pydantic import BaseSettings", "import pydantic as p\nclass Settings(p.BaseSettings): ..."],
        ["from pydantic_settings import BaseSettings"],
    ),
    "`populate_by_name`": (
        ["model_config = ConfigDict(populate_by_name=True)", "ConfigDict(allow_population_by_field_name=True)"],
        ["model_config = ConfigDict(validate_by_name=True)"],
    ),
    "`.copy(update=…)`": (
        ['note.copy(update={"title": "Tea"})'],
        ['note.model_copy(update={"title": "Tea"})', "settings.copy()", "copy.copy(note)", "pages.copy(deep=True)"],
    ),
    "`parse_obj_as`, `__root__`": (
        [
            "from pydantic import parse_obj_as",
            "pydantic.parse_obj_as(list[Note], data)",
            MODEL.format("__root__: list[int]"),
        ],
        ["TypeAdapter(list[Note]).validate_python(data)", "class Notes(RootModel[list[Note]]): ..."],
    ),
    "`json_encoders`": (
        ["ConfigDict(json_encoders={date: str})"],
        ['@field_serializer("due")\ndef f(self, due): ...', "ConfigDict(extra=json_encoders)"],
    ),
    "`datetime.utcnow()`": (
        ["datetime.utcnow()", "dt.datetime.utcfromtimestamp(seconds)", "Column(default=datetime.utcnow)"],
        ["datetime.now(UTC)", "datetime.fromtimestamp(seconds, UTC)", "from shop import utcnow"],
    ),
    "`pytz`": (
        ["import pytz", "from pytz import timezone", 'pytz.timezone("Europe/Berlin").localize(when)'],
        ['when.replace(tzinfo=ZoneInfo("Europe/Berlin"))', "from django.utils import timezone"],
    ),
    "`.replace('Z', '+00:00')`": (
        ['datetime.fromisoformat(text.replace("Z", "+00:00"))'],
        ["datetime.fromisoformat(text)", 'text.replace("+00:00", "Z")', 'text.replace("Z", "z")'],
    ),
    "`urllib.quote`, `urllib.urlencode`, `urlparse.urlparse`": (
        ["urllib.quote(text)", "from urllib import urlencode", "import urllib2", "from urlparse import urlparse"],
        [
            "from urllib.parse import quote, urlencode, urlsplit",
            "import urllib.parse\nurllib.parse.quote(text)",
            "from urllib import parse\nparse.urlencode(values)",
            "from urllib.parse import urlparse\nurlparse(url).netloc",
        ],
    ),
    "`logger.warn`": (
        [
            'logger.warn("low")',
            'import logging\nlogging.warn("low")',
            'current_app.logger.warn("low")',
            'logging.getLogger(__name__).warn("low")',
        ],
        [
            'logger.warning("low")',
            'warnings.warn("low")',
            "from warnings import warn",
            'import warnings as w\nw.warn("")',
        ],
    ),
    "`random` for tokens": (
        [
            '"".join(random.choice(letters) for _ in range(16))',
            '"".join([random.choice(string.ascii_letters) for _ in range(16)])',
            '"".join(random.choices(string.digits + string.ascii_letters, k=16))',
        ],
        [
            '"".join(secrets.choice(letters) for _ in range(16))',
            "random.choice(letters)",
            '"".join(random.choices("#.", k=8))',
            '" ".join(random.choices(words, k=8))',
        ],
    ),
    "`class Status(str, Enum)`": (
        ['class Status(str, Enum):\n    PAID = "paid"', "class Status(str, enum.Enum): ..."],
        ['class Status(StrEnum):\n    PAID = "paid"', "class Status(Enum): ...", "class Code(str): ..."],
    ),
    "`collections.Mapping`, `collections.Callable`": (
        ["from collections import Mapping", "import collections\nisinstance(one, collections.Callable)"],
        ["from collections.abc import Mapping", "from collections import Counter, deque", "collections.abc.Mapping"],
    ),
    "`re.sub(pattern, new, text, 1)`": (
        ["re.sub(pattern, new, text, 1)", "re.split(pattern, text, 1)", "re.sub(pattern, new, text, re.IGNORECASE)"],
        [
            "re.sub(pattern, new, text, count=1)",
            "re.split(pattern, text, maxsplit=1)",
            "re.sub(pattern, new, text)",
            "re.search(pattern, text, re.IGNORECASE)",
            "pattern.sub(new, text, 1)",
        ],
    ),
    "Dates as values of `sqlite3`": (
        ["db.execute(sql, [datetime.now(UTC)])", "db.cursor().execute(sql, (name, date.today()))"],
        [
            "db.execute(sql, [datetime.now(UTC).isoformat()])",
            "db.execute(sql, [name, str(date.today())])",
            "db.execute(sql, (name, max(due, date.today())))",
            "db.execute(sql, [now])",
            'session.execute(insert(Note), [{"day": date.today()}])',
            "sqlite3.connect(path, detect_types=sqlite3.PARSE_DECLTYPES)",
        ],
    ),
    "`cgi.escape`, `cgi.FieldStorage`": (
        ["import cgi", "from cgi import escape", "cgi.FieldStorage()"],
        ["html.escape(text)", "from html import escape", "from shop import cgi"],
    ),
    "`List`, `Dict`, `Set`, `Tuple`": (
        [
            "from typing import Dict, List, Set, Tuple",
            "import typing as t\ndef f() -> t.List[int]: ...",
            "typing.Type[A]",
        ],
        ["def f() -> list[int]: ...", "from typing import NamedTuple, TypedDict", "from shop import List"],
    ),
    "`Optional[str]`": (
        ["from typing import Any, Optional", "email: typing.Optional[str]"],
        ["email: str | None", "from wtforms.validators import Optional", "from .typing import Optional"],
    ),
    "`subject: str = None`": (
        [
            "def invite(subject: str = None): ...",
            "async def invite(name, *, days: list[int] = None) -> str: ...",
            '@app.get("/")\ndef f(\n    name: str,\n    other: int=None,\n): ...',
        ],
        [
            "def invite(subject: str | None = None): ...",
            "def invite(subject: Subject = None): ...",
            "def invite(subject=None, days: int = 1) -> None: ...",
            "def invite(days: list[int] | None = None, name: str = ''): ...",
            "subject: str = None",
        ],
    ),
    "`Union[int, str]`": (
        ["from typing import Union\nvalue: Union[int, str]", "value: typing.Union[int, str]"],
        ["value: int | str", "from typing import Union, get_origin\nget_origin(hint) is Union"],
    ),
    "`from typing import Callable, Iterable`": (
        ["from typing import Callable, Iterable", "import typing\ndef f() -> typing.AsyncIterator[int]: ..."],
        ["from collections.abc import Callable, Iterable", "from typing import Any, Protocol, TypeVar"],
    ),
    "`Row: TypeAlias = …`": (
        ["from typing import TypeAlias", "Row: typing.TypeAlias = dict[str, int]"],
        ["Row = dict[str, int]", "from typing import TypeVar"],
    ),
    # What no page has a trap for yet.
    "`User.query`": (
        ["User.query.all()", "models.User.query"],
        ["request.query", "db.session.query(User)", "select(User)"],
    ),
    "`@app.before_first_request`": (
        ["@app.before_first_request\ndef f(): ...", "@shop.before_app_first_request\ndef f(): ..."],
        ["@app.before_request\ndef f(): ..."],
    ),
    "Stacks of contexts": (
        ["from flask import _app_ctx_stack", "flask._request_ctx_stack.top"],
        ["from flask import g"],
    ),
    "`werkzeug.urls`": (
        ["from werkzeug.urls import url_quote", "werkzeug.urls.url_parse(url)"],
        ["from urllib.parse import quote", "from werkzeug.urls import iri_to_uri"],
    ),
}


def titles() -> list[str]:
    """Of all traps on the pages."""
    return [title for page in PROJECT.glob("pages/**/*.md") for title in TITLE.findall(page.read_text("utf-8"))]


def test_every_trap_has_a_rule_or_a_reason_for_none():
    ruled = [*GREPPABLE - NO_TRAP_YET, *NOT_GREPPABLE]
    assert sorted(titles()) == sorted(ruled), "a new trap needs a rule in tests/outdated.py, or a reason for none"
    assert CASES.keys() == GREPPABLE


@pytest.mark.parametrize("title", CASES)
def test_a_rule_finds_the_older_code_and_nothing_of_today_s(title):
    older, today = CASES[title]
    for source in older:
        assert {one.partition(": ")[2] for one in outdated("answer.py", source)} == {title}, source
    for source in today:
        assert outdated("answer.py", source) == [], source


def test_a_template_is_searched_too():
    assert outdated("page.html", "<p>\n{{ item|tojson|safe }}") == ["line 2: `safe` behind `tojson`"]
    assert outdated("page.html", "raise StopIteration") == []
    assert outdated(".flaskenv", "FLASK_ENV=development") == ["line 1: `FLASK_ENV=development`"]
