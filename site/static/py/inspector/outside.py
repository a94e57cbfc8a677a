"""What is not Flask's: log records, mails, SQL."""

from __future__ import annotations

import collections
import functools
import re
import sys

from inspector.hearing import heard
from inspector.values import MOST_NAMES, MOST_REPR, cut, shown, shown_exception

MOST_SHOWN = 300
MOST_SQL = 2_000
MOST_TEXT = 20_000
N_PLUS_ONE = 3


def recording(factory):
    def make(*args, **kwargs):
        record = factory(*args, **kwargs)
        _logs(record)
        return record

    return make


@heard
def _logs(watch, record):
    # makeLogRecord() asks for an empty record first.
    if record.name is None:
        return
    rested, watch.resting = watch.resting, True
    try:
        message = cut(record.getMessage(), MOST_SQL)
    except Exception:
        message = cut(str(record.msg), MOST_SQL)
    finally:
        watch.resting = rested
    file = watch.inspection.file(record.pathname)
    watch.keep(watch.logs, {"level": record.levelname, "logger": record.name, "message": message})
    name = cut(message.partition("\n")[0], MOST_REPR)
    place = (file, record.lineno) if file else (None, None)
    watch.mark("log", name, ("level", record.levelname), ("logger", record.name), place=place)


@heard
def _mails(watch, sender, message, **_):
    texts = {name: str(getattr(message, name, None) or "") for name in ("subject", "sender", "body", "html")}
    mail = {name: cut(text, MOST_TEXT) for name, text in texts.items()}
    mail["recipients"] = [str(one) for one in list(message.send_to)[:MOST_NAMES]]
    watch.keep(watch.mails, mail)
    watch.mark("mail", mail["subject"], ("to", ", ".join(mail["recipients"])), place=watch.place())


class Statements:
    """The SQL of a request: the list that is shown, and how often each text came in all."""

    LITERAL = re.compile(r"'(?:[^']|'')*'|\b\d+(?:\.\d+)?\b")

    def __init__(self):
        self.shown: list[tuple[dict, str, dict]] = []
        self.count = 0
        self.same: collections.Counter[str] = collections.Counter()
        self.parameters: dict[str, set[str]] = collections.defaultdict(set)

    def add(self, event: dict, statement: str, parameters: str, bound: bool) -> dict:
        """``bound``: the values stand apart from the statement, not in it."""
        text = statement if bound else self.LITERAL.sub("?", statement)
        self.count += 1
        self.same[text] += 1
        if len(self.parameters[text]) < 2:
            self.parameters[text].add(parameters if bound else statement)
        entry = {"statement": cut(statement, MOST_SQL), "parameters": parameters, "took": None, "rows": None}
        if len(self.shown) < MOST_SHOWN:
            self.shown.append((entry, text, event))
        return entry

    def told(self) -> list[dict]:
        for entry, text, event in self.shown:
            entry["same"] = self.same[text]
            reads = text.lstrip(" \n\t(")[:6].upper() in ("SELECT", "WITH R")
            entry["n_plus_one"] = reads and entry["same"] >= N_PLUS_ONE and len(self.parameters[text]) > 1
            if entry["n_plus_one"]:
                event["warn"] = True
            if event["took"] is not None:
                entry["took"] = round(event["took"], 3)
        return [entry for entry, _, _ in self.shown]


def _one_line(statement: str) -> str:
    return cut(" ".join(statement.split()), MOST_REPR)


@heard
def _executes(watch, connection, cursor, statement, parameters, context, executemany):
    values = f"{len(parameters)} sets of values" if executemany else shown(parameters) if parameters else ""
    detail = [("parameters", values)] if values else []
    event = watch.begin("sql", _one_line(statement), *detail, place=watch.place())
    event["sql"] = watch.sql.add(event, statement, values, bound=True)


@heard
def _executed(watch, connection, cursor, statement, parameters, context, executemany):
    event = next((one for one in reversed(watch.open) if one["kind"] == "sql"), None)
    if event:
        watch.end(event)
        rows = getattr(cursor, "rowcount", -1)
        if rows is not None and rows >= 0:
            event["sql"]["rows"] = rows
            event["detail"].append(["rows", str(rows)])


@heard
def _fails(watch, context):
    event = next((one for one in reversed(watch.open) if one["kind"] == "sql"), None)
    if event:
        event["detail"].append(["raised", shown_exception(context.original_exception)])
        watch.end(event)


@heard
def _traces(watch, statement):
    # What a trigger does comes as a comment.
    if not statement.startswith("--"):
        event = watch.mark("sql", _one_line(statement), place=watch.place())
        event["sql"] = watch.sql.add(event, statement, "", bound=False)


def _traced(connect):
    """``sqlite3.connect``, whose connections tell what they run.

    The one thing that is replaced: the audit event ``sqlite3.connect/handle`` comes before a connection takes a
    callback. SQLAlchemy calls ``sqlite3.dbapi2.connect``, which stays, and tells of its statements itself.
    """

    @functools.wraps(connect)
    def call(*args, **kwargs):
        connection = connect(*args, **kwargs)
        connection.set_trace_callback(_traces)
        return connection

    return call


_prepared: set[str] = set()


def prepare() -> None:
    """Listen to what has been imported. Called before an app is loaded, the app's first connection is heard too."""
    if "sqlite3" in sys.modules and "sqlite3" not in _prepared:
        _prepared.add("sqlite3")
        sqlite3 = sys.modules["sqlite3"]
        sqlite3.connect = _traced(sqlite3.connect)
    if "sqlalchemy.orm" in sys.modules and "sqlalchemy" not in _prepared:
        _prepared.add("sqlalchemy")
        sqlalchemy = sys.modules["sqlalchemy"]
        listen = sqlalchemy.event.listen
        listen(sqlalchemy.engine.Engine, "before_cursor_execute", _executes)
        listen(sqlalchemy.engine.Engine, "after_cursor_execute", _executed)
        listen(sqlalchemy.engine.Engine, "handle_error", _fails)
    if "flask_mail" in sys.modules and "flask_mail" not in _prepared:
        _prepared.add("flask_mail")
        sys.modules["flask_mail"].email_dispatched.connect(_mails)
