# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def create_app():
    app = Flask(__name__)

    @app.get("/hello/")
    @app.get("/hello/<name>")
    def hello(name="you"):
        return " ".join(
            [f"Hello, {name}!"] * request.args.get("times", 1, type=int)
        )

    return app
