# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

HIKES = [
    {"name": "Blue lake", "region": "north", "km": 8.5, "dogs": True},
    {"name": "Old mill", "region": "west", "km": 4, "dogs": True},
    {"name": "Ridge", "region": "north", "km": 14, "dogs": False},
    {"name": "Salt path", "region": "coast", "km": 12.5, "dogs": True},
    {"name": "Tower", "region": "west", "km": 6, "dogs": False},
]


def is_yes(text):
    return text.lower() in {"yes", "true", "1"}


def create_app():
    app = Flask(__name__)

    @app.get("/hikes")
    def hikes():
        regions = request.args.getlist("region")
        max_km = float(request.args.get("max_km", "inf"))
        dogs = request.args.get("dogs", False, type=is_yes)
        return [
            hike["name"]
            for hike in HIKES
            if (not regions or hike["region"] in regions)
            and hike["km"] <= max_km
            and (not dogs or hike["dogs"])
        ]

    return app
