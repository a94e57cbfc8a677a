"""What is not Flask's: logs, mails, SQL."""

from __future__ import annotations

import logging
import sqlite3

import pytest
from flask import render_template, render_template_string
from jinja2 import DictLoader

from tests.inspection.conftest import detail, flow, line_of, watch


def test_logs_are_told_and_logging_stays_as_it_was(app, capsys):
    @app.get("/")
    def index():
        logging.getLogger("shop").warning("%s sold", 3)  # the line of the log
        logging.getLogger("shop").debug("not enabled")
        return "x"

    handlers, factory = list(logging.root.handlers), logging.getLogRecordFactory()
    timeline = watch(app)
    assert timeline["logs"] == [{"level": "WARNING", "logger": "shop", "message": "3 sold"}]
    event = next(event for event in timeline["events"] if event["kind"] == "log")
    assert (event["name"], event["line"]) == ("3 sold", line_of(__file__, "# the line of the" + " log"))
    assert (logging.root.handlers, logging.getLogRecordFactory()) == (handlers, factory)


def test_mails_are_told_and_not_sent(app):
    flask_mail = pytest.importorskip("flask_mail")
    app.config.update(MAIL_SUPPRESS_SEND=True, MAIL_DEFAULT_SENDER="shop@example.com")
    mail = flask_mail.Mail(app)

    @app.get("/")
    def index():
        mail.send(flask_mail.Message("Hello", ["ada@example.com"], body="Hi", html="<p>Hi</p>"))
        return "x"

    timeline = watch(app)
    assert timeline["mails"] == [
        {
            "subject": "Hello",
            "sender": "shop@example.com",
            "recipients": ["ada@example.com"],
            "body": "Hi",
            "html": "<p>Hi</p>",
        }
    ]
    assert flow(timeline, "mail") == ["  mail Hello"]


@pytest.fixture
def library(app):
    """Books and their authors in SQLAlchemy, the authors loaded one by one."""
    flask_sqlalchemy = pytest.importorskip("flask_sqlalchemy")
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
    db = flask_sqlalchemy.SQLAlchemy(app)

    class Author(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String)

    class Book(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        author_id = db.Column(db.ForeignKey("author.id"))
        author = db.relationship(Author)

        def __repr__(self):
            return f"<Book by {self.author.name}>"

    app.jinja_loader = DictLoader({"books.html": "\n{% for book in books %}\n{{ book.author.name }}\n{% endfor %}"})

    @app.get("/books")
    def books():
        return render_template("books.html", books=db.session.scalars(db.select(Book)).all())

    @app.get("/list")
    def only_listed():
        return render_template_string("{{ books|length }}", books=db.session.scalars(db.select(Book)).all())

    @app.get("/same")
    def same():
        for _ in range(3):
            db.session.execute(db.select(db.func.count()).select_from(Book))
        return "x"

    @app.get("/broken")
    def broken():
        db.session.execute(db.text("SELECT * FROM missing"))

    with app.app_context():
        db.create_all()
        db.session.add_all(Book(author=Author(name=f"Author {n}")) for n in range(4))
        db.session.commit()
        yield app
        db.session.remove()
        db.engine.dispose()


def test_statements_of_sqlalchemy_are_told_once_and_n_plus_one_is_marked(library):
    timeline = watch(library, "/books")
    assert [statement["same"] for statement in timeline["sql"]] == [1, 4, 4, 4, 4]
    assert [statement["n_plus_one"] for statement in timeline["sql"]] == [False, True, True, True, True]
    assert "FROM author" in timeline["sql"][1]["statement"]
    assert timeline["sql"][1]["parameters"] == "(1,)"
    assert all(statement["took"] >= 0 for statement in timeline["sql"])
    events = [event for event in timeline["events"] if event["kind"] == "sql"]
    assert [event["depth"] for event in events] == [1, 2, 2, 2, 2]
    assert [event.get("warn", False) for event in events] == [False, True, True, True, True]
    assert (events[1]["file"], events[1]["line"]) == ("books.html", 3)


def test_the_same_statement_again_is_not_n_plus_one(library):
    timeline = watch(library, "/same")
    assert [(statement["same"], statement["n_plus_one"]) for statement in timeline["sql"]] == [(3, False)] * 3


def test_showing_a_model_loads_nothing(library):
    timeline = watch(library, "/list")
    assert len(timeline["sql"]) == 1
    assert timeline["templates"][0]["context"]["books"].startswith("[Book(author_id=1, id=1), ")


def test_a_statement_that_fails_says_so(library, silent):
    timeline = watch(library, "/broken")
    assert detail(timeline, "sql", "raised") == ["OperationalError: no such table: missing"]


def test_statements_of_plain_sqlite_are_told(app, tmp_path):
    @app.get("/")
    def index():
        connection = sqlite3.connect(tmp_path / "a.db")
        connection.execute("CREATE TABLE t (n INTEGER)")
        connection.execute("INSERT INTO t VALUES (?)", (7,))
        for n in range(3):
            connection.execute("SELECT * FROM t WHERE n = ?", (n,)).fetchall()
        connection.close()
        return "x"

    sql = watch(app)["sql"]
    assert sql[0]["statement"] == "CREATE TABLE t (n INTEGER)"
    assert "INSERT INTO t VALUES (7)" in [statement["statement"] for statement in sql]
    assert [statement["same"] for statement in sql][-3:] == [3, 3, 3]
    assert sql[-1]["n_plus_one"]
