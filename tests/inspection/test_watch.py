"""A request as it is told: its events in order, with their times and what was rendered and flashed."""

from __future__ import annotations

import logging

from flask import (
    flash,
    g,
    get_flashed_messages,
    render_template,
    render_template_string,
    request,
    session,
    stream_template_string,
)
from inspector import Watch
from jinja2 import DictLoader

from tests.inspection.conftest import detail, flow, watch


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
