# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
from markupsafe import escape


def times_asked():
    try:
        return sorted((1, int(request.args["times"]), 10))[1]
    except (KeyError, ValueError):
        return 1


def create_app():
    app = Flask(__name__)

    @app.route("/hello/", defaults={"name": "you"})
    @app.route("/hello/<string:name>")
    def hello(name):
        return " ".join(f"Hello, {escape(name)}!" for _ in range(times_asked()))

    return app
