# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from dataclasses import dataclass
from datetime import date

from flask import Flask, jsonify
from flask.json.provider import DefaultJSONProvider


class IsoDates(DefaultJSONProvider):
    sort_keys = False

    @staticmethod
    def default(value):
        if isinstance(value, date):
            return value.isoformat()
        return DefaultJSONProvider.default(value)


@dataclass
class Order:
    item: str
    day: date


app = Flask(__name__)
app.json = IsoDates(app)


@app.get("/order")
def show_order():
    return jsonify(Order("tea", date(2026, 11, 22)))
