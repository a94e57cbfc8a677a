"""What becomes of an exception: a handler's answer, Flask's own, or none."""

from __future__ import annotations

import pytest
from flask import abort
from inspector import Watch

from tests.inspection.conftest import detail, flow, watch


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
