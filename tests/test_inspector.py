"""The inspector: what Flask did with a request, in the order in which it did it, and without any effect on the app."""

from __future__ import annotations

import asyncio
import gc
import json
import logging
import sqlite3
import sys
import timeit
import weakref
from functools import wraps
from pathlib import Path

import pytest
from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    after_this_request,
    flash,
    g,
    get_flashed_messages,
    redirect,
    render_template,
    render_template_string,
    request,
    request_started,
    session,
    stream_template_string,
    url_for,
)
from flask.sessions import SecureCookieSession, SessionInterface
from flask.views import MethodView
from inspector import Watch, hearing
from jinja2 import DictLoader
from werkzeug.routing import Rule


@pytest.fixture
def app():
    app = Flask(__name__)
    app.secret_key = "a secret"
    return app


@pytest.fixture
def silent(app, monkeypatch):
    """The app without its log of exceptions."""
    monkeypatch.setattr(app.logger, "disabled", True)
    return app


def watch(app, target: str = "/", client=None, **options) -> dict:
    """The timeline of one request; the inspector must have had no trouble of its own, and JSON must take it."""
    with Watch(app) as watch:
        (client or app.test_client()).open(target, **options).close()
    assert watch.faults == []
    assert json.loads(json.dumps(watch.timeline)) == watch.timeline
    return watch.timeline


def flow(timeline: dict, *kinds: str) -> list[str]:
    """The events as indented lines, of those kinds or all."""
    shown = [event for event in timeline["events"] if not kinds or event["kind"] in kinds]
    return [f"{'  ' * event['depth']}{event['kind']} {event['name']}" for event in shown]


def detail(timeline: dict, kind: str, label: str) -> list[str]:
    """What the events of a kind say under a label, in order."""
    pairs = [pair for event in timeline["events"] if event["kind"] == kind for pair in event["detail"]]
    return [text for name, text in pairs if name == label]


def line_of(text: str) -> int:
    """The line of this file that holds the text, from 1."""
    lines = Path(__file__).read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if text in line)


# Order


def test_a_request_is_told_from_the_context_to_the_teardown(app):
    @app.url_value_preprocessor
    def values(endpoint, values):
        pass

    @app.before_request
    def before():
        g.user = "ada"

    @app.get("/hello/<name>")
    def hello(name):
        return f"Hello, {name}"

    @app.after_request
    def after(response):
        response.headers["X-Seen"] = "yes"
        return response

    @app.teardown_request
    def bye(error):
        pass

    @app.teardown_appcontext
    def close(error):
        pass

    timeline = watch(app, "/hello/Ada")
    assert flow(timeline) == [
        "context pushed",
        "match /hello/<name>",
        "before values",
        "before before",
        "view hello",
        "after after",
        "answer 200 OK",
        "teardown bye",
        "teardown close",
        "context popped",
    ]
    methods = ["GET", "HEAD", "OPTIONS"]
    ada = {"name": "'Ada'"}
    assert timeline["route"] == {"rule": "/hello/<name>", "endpoint": "hello", "values": ada, "methods": methods}
    assert detail(timeline, "before", "hook") == ["url_value_preprocessor", "before_request"]
    assert detail(timeline, "after", "header") == ["X-Seen: yes"]
    assert detail(timeline, "view", "returned") == ["'Hello, Ada'"]


def test_times_follow_each_other_and_what_is_inside_takes_no_longer(app):
    @app.get("/")
    def index():
        return render_template_string("{{ 1 + 1 }}")

    timeline = watch(app)
    events = timeline["events"]
    moments = [event["at"] for event in events]
    assert moments == sorted(moments)
    view, template = (next(event for event in events if event["kind"] == kind) for kind in ("view", "template"))
    assert view["at"] <= template["at"]
    assert 0 <= template["took"] <= view["took"] <= timeline["seconds"] * 1000
    assert next(event for event in events if event["kind"] == "answer")["took"] is None


def test_decorators_are_shown_around_the_view_by_their_own_names(app):
    def timed(view):
        @wraps(view)
        def wrapper(*args, **kwargs):
            return view(*args, **kwargs)

        return wrapper

    def needs(role):
        def decorator(view):
            @wraps(view)
            def wrapper(**kwargs):
                return view(**kwargs) if role in request.args else ("no", 403)

            return wrapper

        return decorator

    @app.get("/")
    @timed
    @needs("admin")
    def index():
        return "yes"

    assert flow(watch(app, "/?admin"), "view") == ["view @timed", "  view @needs", "    view index"]
    timeline = watch(app)
    assert flow(timeline, "view") == ["view @timed", "  view @needs"]
    assert detail(timeline, "view", "so") == ["the function inside of it is not called"]


def test_files_and_lines_are_the_readers(app):
    @app.get("/")
    def index():
        flash("hi")  # the line of the flash
        return "x"

    events = {event["kind"]: event for event in watch(app)["events"]}
    line = line_of("# the line of the" + " flash")
    # A function begins with its decorator.
    assert (events["view"]["file"], events["view"]["line"]) == ("test_inspector.py", line - 2)
    assert (events["flash"]["file"], events["flash"]["line"]) == ("test_inspector.py", line)
    assert events["match"]["file"] is None


def test_hooks_of_a_blueprint_run_only_for_it_and_say_whose_they_are(app):
    shop = Blueprint("shop", __name__, url_prefix="/shop")

    @shop.before_request
    def open_shop():
        pass

    @shop.after_request
    def close_shop(response):
        return response

    @shop.get("/")
    def index():
        return "shop"

    @app.get("/")
    def home():
        return "home"

    app.register_blueprint(shop)
    timeline = watch(app, "/shop/")
    assert flow(timeline, "before", "view", "after") == ["before open_shop", "view index", "after close_shop"]
    assert detail(timeline, "before", "blueprint") == ["shop"]
    assert flow(watch(app), "before", "view", "after") == ["view home"]


def test_a_before_hook_that_answers_says_that_the_view_is_skipped(app):
    @app.before_request
    def closed():
        return "closed", 503

    @app.get("/")
    def index():
        return "open"

    timeline = watch(app)
    assert flow(timeline, "before", "view", "answer") == ["before closed", "answer 503 SERVICE UNAVAILABLE"]
    assert detail(timeline, "before", "so") == ["this is the answer: the view is not called"]


def test_methods_of_a_class_are_the_view(app):
    class Items(MethodView):
        def get(self):
            return self.all()

        def all(self):
            return "all"

    app.add_url_rule("/", view_func=Items.as_view("items"))
    assert [line.rpartition(".")[2] for line in flow(watch(app), "view")] == ["get"]


def test_functions_for_this_request_and_receivers_of_signals_are_seen(app):
    @app.get("/")
    def index():
        @after_this_request
        def once(response):
            response.set_cookie("seen", "1")
            return response

        return "x"

    def on_start(sender, **extra):
        pass

    with request_started.connected_to(on_start, app):
        timeline = watch(app)
    assert flow(timeline, "signal", "view", "after") == ["signal on_start", "view index", "after once"]
    assert detail(timeline, "after", "header") == ["Set-Cookie: seen=1; Path=/"]


def test_functions_registered_after_the_first_look_are_found(app):
    watch(app)
    app.view_functions["late"] = lambda: "late"
    app.url_map.add(Rule("/late", endpoint="late"))
    assert flow(watch(app, "/late"), "view") == ["view <lambda>"]


def test_an_async_view_is_seen_though_it_runs_in_an_event_loop(app):
    @app.get("/")
    async def index():
        await asyncio.sleep(0.005)
        flash("waited")
        return "x"

    timeline = watch(app)
    assert flow(timeline, "view", "flash") == ["view index", "  flash waited"]
    assert next(event["took"] for event in timeline["events"] if event["kind"] == "view") >= 4
    assert detail(timeline, "view", "returned") == ["'x'"]


def test_a_static_file_is_the_view_static(app, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    app = Flask("files", static_folder=str(tmp_path), static_url_path="/static")
    timeline = watch(app, "/static/a.txt")
    assert flow(timeline, "view", "answer") == ["view static", "answer 200 OK"]
    assert detail(timeline, "view", "from") == ["flask"]


def test_a_stream_is_left_alone_and_told_as_one(app):
    @app.get("/")
    def index():
        return (str(n) for n in range(3))

    @app.get("/template")
    def template():
        return stream_template_string("{% for n in range(3) %}{{ n }}{% endfor %}")

    with Watch(app) as watched:
        response = app.test_client().get("/")
    assert response.data == b"012"
    assert detail(watched.timeline, "answer", "body") == ["a stream: it is made after this"]
    with Watch(app) as watched:
        assert app.test_client().get("/template").data == b"012"
    assert flow(watched.timeline, "template", "answer") == ["  template a string", "answer 200 OK"]


# Routes


@pytest.fixture
def shop(app):
    for rule, methods in (
        ("/hello/<name>", ["GET"]),
        ("/items/<int:number>", ["GET"]),
        ("/items/", ["GET", "POST"]),
        ("/about", ["GET"]),
        ("/login", ["POST"]),
        ("/files/<path:name>", ["GET"]),
    ):
        endpoint = rule.strip("/").partition("/")[0] + str(rule.count("<"))
        app.add_url_rule(rule, endpoint, lambda **values: "x", methods=methods)
    return app


@pytest.mark.parametrize(
    ("path", "nearest", "why"),
    [
        ("/helo/Ada", "/hello/<name>", ""),
        ("/items/one", "/items/<int:number>", "<int:number> does not take 'one'"),
        ("/abuot", "/about", ""),
        ("/about/", "/about", "without the slash at the end"),
    ],
)
def test_a_404_names_the_rules_that_came_close(shop, path, nearest, why):
    route = watch(shop, path)["route"]
    assert (route["rule"], route["status"], route["why"]) == (None, 404, f"no rule matches {path}")
    assert len(route["close"]) <= 3
    assert (route["close"][0]["rule"], route["close"][0]["why"]) == (nearest, why)


def test_a_404_that_is_like_nothing_names_nothing(shop):
    assert watch(shop, "/qqqq/zzzz/xxxx")["route"]["close"] == []


def test_a_405_names_the_rule_and_its_methods(shop):
    timeline = watch(shop, "/login")
    route = timeline["route"]
    assert (route["status"], route["why"]) == (405, "/login takes OPTIONS, POST, not GET")
    assert [(close["rule"], close["methods"]) for close in route["close"]] == [("/login", ["OPTIONS", "POST"])]
    assert flow(timeline, "match", "view", "error", "answer") == [
        "match 405",
        "error MethodNotAllowed: 405 Method Not Allowed",
        "answer 405 METHOD NOT ALLOWED",
    ]


def test_a_redirect_to_the_slash_says_where(shop):
    timeline = watch(shop, "/items")
    assert (timeline["route"]["status"], timeline["route"]["close"]) == (308, [])
    assert timeline["route"]["why"] == "/items redirects to http://localhost/items/"
    assert detail(timeline, "answer", "to") == ["http://localhost/items/"]


# Errors


def test_a_handled_exception_names_its_handler(app):
    @app.errorhandler(KeyError)
    def missing(error):
        return "missing", 404

    @app.get("/")
    def index():
        return {}["name"]

    timeline = watch(app)
    assert flow(timeline, "view", "error", "answer") == [
        "view index",
        "error KeyError: 'name'",
        "  error missing",
        "answer 404 NOT FOUND",
    ]
    assert detail(timeline, "view", "raised") == ["KeyError: 'name'"]
    assert detail(timeline, "error", "so") == ["a handler makes the answer"]
    assert detail(timeline, "error", "handles") == ["KeyError"]


def test_an_exception_without_a_handler_is_a_500_that_goes_on_as_every_answer(app, silent):
    @app.get("/")
    def index():
        return 1 / 0

    @app.after_request
    def after(response):
        return response

    @app.teardown_request
    def bye(error):
        pass

    timeline = watch(app)
    assert flow(timeline, "view", "error", "after", "answer", "teardown") == [
        "view index",
        "error ZeroDivisionError: division by zero",
        "after after",
        "answer 500 INTERNAL SERVER ERROR",
        "teardown bye",
    ]
    assert detail(timeline, "error", "so") == ["no handler: the answer is 500"]
    assert detail(timeline, "teardown", "exception") == ["ZeroDivisionError: division by zero"]


def test_a_handler_of_500_is_inside_of_the_error(app, silent):
    @app.errorhandler(500)
    def sorry(error):
        return "sorry", 500

    @app.get("/")
    def index():
        return 1 / 0

    timeline = watch(app)
    assert flow(timeline, "error") == ["error ZeroDivisionError: division by zero", "  error sorry"]
    assert detail(timeline, "error", "so") == ["a handler makes the answer"]


def test_an_abort_without_a_handler_is_flasks_own_page(app):
    @app.get("/")
    def index():
        abort(403)

    timeline = watch(app)
    assert detail(timeline, "view", "raised") == ["Forbidden: 403 Forbidden"]
    assert detail(timeline, "error", "so") == ["no handler: Flask answers with its own page"]


def test_an_exception_that_reaches_the_client_still_leaves_a_timeline(app):
    app.testing = True

    @app.get("/")
    def index():
        return 1 / 0

    with pytest.raises(ZeroDivisionError), Watch(app) as watched:
        app.test_client().get("/")
    assert watched.faults == []
    assert flow(watched.timeline, "view", "error", "answer") == [
        "view index",
        "error ZeroDivisionError: division by zero",
    ]
    assert detail(watched.timeline, "error", "so") == ["nothing handled it: it is raised again"]


# Session, cookies, flashes, templates


def test_the_session_is_read_from_the_cookies_before_and_after(app):
    @app.get("/")
    def index():
        session["n"] = session.get("n", 0) + 1
        session.setdefault("user", "ada")
        return "x"

    client = app.test_client()
    first, second = watch(app, client=client), watch(app, client=client)
    assert first["session"]["before"] == {}
    assert first["session"]["after"] == {"n": "1", "user": "'ada'"}
    assert first["session"]["changed"] == ["n", "user"]
    assert second["session"]["before"] == {"n": "1", "user": "'ada'"}
    assert second["session"]["changed"] == ["n"]
    assert flow(first, "session") == ["session saved"]
    assert flow(second, "session") == ["session opened", "session saved"]


def test_a_session_that_is_cleared_is_empty_after(app):
    @app.get("/in")
    def enter():
        session["user"] = "ada"
        return "x"

    @app.get("/out")
    def leave():
        session.clear()
        return "x"

    client = app.test_client()
    client.get("/in")
    timeline = watch(app, "/out", client)
    assert timeline["session"]["before"] == {"user": "'ada'"}
    assert (timeline["session"]["after"], timeline["session"]["changed"]) == ({}, ["user"])
    assert timeline["cookies"][0]["deleted"]


def test_a_session_with_a_wrong_signature_is_said_to_be_empty(app):
    @app.get("/")
    def index():
        return "x"

    client = app.test_client()
    client.set_cookie("session", "eyJuIjoxfQ.Z.forged")
    assert "not signed" in watch(app, client=client)["session"]["note"]


def test_a_session_kept_elsewhere_is_not_read(app):
    class Elsewhere(SessionInterface):
        def open_session(self, app, request):
            return SecureCookieSession()

        def save_session(self, app, session, response):
            response.set_cookie("session", "42")

    app.session_interface = Elsewhere()
    app.add_url_rule("/", "index", lambda: "x")
    assert watch(app)["session"]["note"].startswith("Kept by Elsewhere")


def test_cookies_are_told_with_their_attributes(app):
    @app.get("/")
    def index():
        response = redirect(url_for("index"))
        response.set_cookie("theme", "dark", httponly=True, max_age=60)
        response.delete_cookie("old")
        return response

    theme, old = watch(app)["cookies"]
    assert (theme["name"], theme["value"], theme["deleted"]) == ("theme", "dark", False)
    assert "HttpOnly" in theme["attributes"]
    assert (old["name"], old["deleted"]) == ("old", True)


def test_flashed_messages_are_told(app):
    @app.get("/")
    def index():
        flash("Saved.", "success")
        return ", ".join(get_flashed_messages())

    timeline = watch(app)
    assert timeline["flashed"] == [{"category": "success", "message": "Saved."}]
    assert flow(timeline, "flash") == ["  flash Saved."]


def test_a_template_is_told_with_its_context_and_not_with_flasks(app):
    app.jinja_loader = DictLoader({"hello.html": "Hello, {{ name }} {{ role }}"})

    @app.context_processor
    def everywhere():
        return {"role": "admin"}

    @app.get("/")
    def index():
        return render_template("hello.html", name="Ada", proxy=session, request_too=request)

    timeline = watch(app)
    (template,) = timeline["templates"]
    assert template["name"] == "hello.html"
    assert template["context"] == {
        "name": "'Ada'",
        "proxy": "<proxy>",
        "request_too": "<proxy>",
        "role": "'admin'",
    }
    assert flow(timeline, "view", "template") == ["view index", "  template everywhere", "  template hello.html"]


class Broken:
    def __repr__(self):
        raise RuntimeError("no repr")


def test_values_are_bounded_and_a_repr_that_raises_does_not_hurt(app):
    class Loud:
        def __repr__(self):
            logging.getLogger("loud").warning("repr called")
            return "<Loud>"

    @app.get("/")
    def index():
        many = {f"name{n}": n for n in range(200)}
        return render_template_string("x", broken=Broken(), loud=Loud(), long="x" * 10_000, data=b"y" * 10_000, **many)

    timeline = watch(app)
    context = timeline["templates"][0]["context"]
    assert len(context) == 50
    assert context["broken"] == "<Broken instance>"
    assert context["loud"] == "<Loud>"
    assert all(len(text) <= 200 for text in context.values())
    assert timeline["logs"] == []


def test_a_flood_of_events_is_cut_and_counted(app):
    @app.get("/")
    def index():
        for n in range(1_000):
            logging.getLogger("flood").warning("line %s", n)
        return "x"

    timeline = watch(app)
    assert len(timeline["events"]) <= 300
    assert timeline["left_out"]["events"] > 700
    assert flow(timeline)[-2:] == ["answer 200 OK", "context popped"]
    assert len(timeline["logs"]) == 300


# Logs and mails


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
    assert (event["name"], event["line"]) == ("3 sold", line_of("# the line of the" + " log"))
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


# SQL


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


# No effect on the app


def test_the_answers_are_the_same_with_and_without(app, silent):
    app.jinja_loader = DictLoader({"a.html": "{{ name }}"})

    @app.get("/")
    def index():
        return render_template("a.html", name="Ada", place=session)

    @app.get("/login")
    def login():
        session["user"] = "ada"
        flash("in")
        return redirect("/who")

    @app.get("/who")
    def who():
        return {"user": session.get("user"), "messages": get_flashed_messages()}

    @app.get("/stream")
    def stream():
        return Response(iter(["a", "b"]))

    @app.get("/boom")
    def boom():
        return 1 / 0

    def answers(watched: bool):
        client, found = app.test_client(), []
        for path in ("/", "/login", "/who", "/", "/stream", "/boom", "/nothing", "/static/nothing"):
            if watched:
                with Watch(app):
                    response = client.get(path)
            else:
                response = client.get(path)
            headers = [(name, value) for name, value in response.headers if name != "Set-Cookie"]
            found.append((response.status, headers, response.data))
        return found

    assert answers(watched=True) == answers(watched=False)


def test_reading_the_session_does_not_mark_it_as_accessed(app):
    @app.get("/in")
    def enter():
        session["user"] = "ada"
        return "x"

    @app.get("/")
    def index():
        return render_template_string("x")

    client = app.test_client()
    client.get("/in")
    with Watch(app) as watched:
        response = client.get("/")
    assert watched.timeline["session"]["before"] == {"user": "'ada'"}
    assert "Vary" not in response.headers


def test_an_app_that_sets_up_logging_in_a_view_still_can(app):
    """basicConfig() and Flask's own handler do nothing where a handler is there already."""

    @app.get("/")
    def index():
        return {"handlers": len(logging.root.handlers)}

    before = len(logging.root.handlers)
    with Watch(app):
        assert app.test_client().get("/").json == {"handlers": before}


def test_nothing_is_heard_outside_of_a_watch(app):
    @app.get("/")
    def index():
        flash("x")
        return "x"

    with Watch(app) as watched:
        app.test_client().get("/")
    before = json.dumps(watched.timeline)
    app.test_client().get("/")
    assert json.dumps(watched.timeline) == before
    assert hearing.on is None


def test_an_app_that_is_forgotten_is_forgotten_here_too():
    def use():
        app = Flask("once")
        app.add_url_rule("/", "index", lambda: "x")
        watch(app)
        return weakref.ref(app)

    gone = use()
    gc.collect()
    assert gone() is None


@pytest.mark.skipif(sys.version_info < (3, 12), reason="without sys.monitoring every call is reported")
def test_a_watched_request_takes_less_than_twice_as_long(app):
    @app.get("/")
    def index():
        return render_template_string("{% for n in range(20) %}{{ n }}{% endfor %}")

    client = app.test_client()

    def watched():
        with Watch(app):
            client.get("/")

    watched()
    # In turns, so that what else the machine does hits both.
    times = [[timeit.timeit(lambda: client.get("/"), number=5), timeit.timeit(watched, number=5)] for _ in range(40)]
    plain, seen = map(min, zip(*times, strict=True))
    assert seen < 2 * plain
