"""The functions of an app that are found: views, what is around them, hooks, receivers of signals."""

from __future__ import annotations

from functools import wraps

from flask import Blueprint, Flask, after_this_request, flash, request, request_started
from flask.views import MethodView
from werkzeug.routing import Rule

from tests.inspection.conftest import detail, flow, line_of, watch


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
    line = line_of(__file__, "# the line of the" + " flash")
    # A function begins with its decorator.
    assert (events["view"]["file"], events["view"]["line"]) == ("test_steps.py", line - 2)
    assert (events["flash"]["file"], events["flash"]["line"]) == ("test_steps.py", line)
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


def test_a_static_file_is_the_view_static(app, tmp_path):
    (tmp_path / "a.txt").write_text("a")
    app = Flask("files", static_folder=str(tmp_path), static_url_path="/static")
    timeline = watch(app, "/static/a.txt")
    assert flow(timeline, "view", "answer") == ["view static", "answer 200 OK"]
    assert detail(timeline, "view", "from") == ["flask"]
