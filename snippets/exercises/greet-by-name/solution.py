# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
from markupsafe import escape


def create_app():
    app = Flask(__name__)

    @app.get("/hello/")
    @app.get("/hello/<name>")
    def hello(name="you"):
        times = request.args.get("times", 1, type=int)
        return " ".join([f"Hello, {escape(name)}!"] * max(1, min(times, 10)))

    return app
