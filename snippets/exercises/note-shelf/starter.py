# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask


def create_app():
    app = Flask(__name__)

    @app.get("/notes/")
    def names():
        return []

    @app.get("/notes/<name>")
    def show(name):
        return {name: ""}

    return app
