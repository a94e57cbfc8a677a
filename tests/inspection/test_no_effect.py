"""An app that is watched does what it does unwatched."""

from __future__ import annotations

import gc
import json
import logging
import weakref

from flask import (
    Flask,
    Response,
    flash,
    get_flashed_messages,
    redirect,
    render_template,
    render_template_string,
    session,
)
from inspector import Watch, hearing
from jinja2 import DictLoader

from tests.inspection.conftest import watch


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
