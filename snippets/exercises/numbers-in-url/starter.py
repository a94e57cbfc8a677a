# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for
from werkzeug.routing import BaseConverter


class NumbersConverter(BaseConverter):
    def to_python(self, value):
        return list(value)


def create_app():
    app = Flask(__name__)

    @app.get("/compare/<numbers>")
    def compare(numbers):
        return {
            "numbers": numbers,
            "sorted": url_for("compare", numbers=sorted(numbers)),
        }

    return app
