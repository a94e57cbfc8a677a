# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request

HIKES = [
    {"name": "Blue lake", "region": "north", "km": 8.5, "dogs": True},
    {"name": "Old mill", "region": "west", "km": 4, "dogs": True},
    {"name": "Ridge", "region": "north", "km": 14, "dogs": False},
    {"name": "Salt path", "region": "coast", "km": 12.5, "dogs": True},
    {"name": "Tower", "region": "west", "km": 6, "dogs": False},
]


def number(text):
    try:
        return float(text)
    except ValueError:
        abort(400, f"{text!r} is not a number")


def is_yes(text):
    return text.lower() in {"yes", "true", "1"}


def create_app():
    app = Flask(__name__)

    @app.get("/hikes")
    def hikes():
        region = request.args.get("region")
        max_km = request.args.get("max_km", type=number)
        dogs = request.args.get("dogs", False, type=is_yes)
        return [
            hike["name"]
            for hike in HIKES
            if (not region or hike["region"] == region)
            and (max_km is None or hike["km"] <= max_km)
            and (not dogs or hike["dogs"])
        ]

    return app
