# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for
from werkzeug.routing import BaseConverter, ValidationError


class NumbersConverter(BaseConverter):
    def to_python(self, value):
        numbers = []
        for part in value.split(","):
            if not part.isdecimal() or int(part) in numbers:
                raise ValidationError
            numbers.append(int(part))
        return numbers

    def to_url(self, value):
        return super().to_url(",".join(map(str, value)))


def create_app():
    app = Flask(__name__)
    app.url_map.converters.update(numbers=NumbersConverter)

    @app.get("/compare/<numbers:numbers>")
    def compare(numbers):
        return {
            "numbers": numbers,
            "sorted": url_for("compare", numbers=sorted(numbers)),
        }

    return app
