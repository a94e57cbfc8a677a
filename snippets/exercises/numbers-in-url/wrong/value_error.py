# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for
from werkzeug.routing import BaseConverter


class NumbersConverter(BaseConverter):
    def to_python(self, value):
        numbers = [int(number) for number in value.split(",")]
        if len(set(numbers)) < len(numbers):
            raise ValueError("a number comes twice")
        return numbers

    def to_url(self, value):
        return ",".join(str(number) for number in value)


def create_app():
    app = Flask(__name__)
    app.url_map.converters["numbers"] = NumbersConverter

    @app.get("/compare/<numbers:numbers>")
    def compare(numbers):
        return {
            "numbers": numbers,
            "sorted": url_for("compare", numbers=sorted(numbers)),
        }

    return app
