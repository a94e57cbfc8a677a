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


def create_app():
    app = Flask(__name__)

    @app.get("/hikes")
    def hikes():
        found = HIKES
        if "region" in request.args:
            found = [
                hike
                for hike in found
                if hike["region"] in request.args.getlist("region")
            ]
        if "max_km" in request.args:
            try:
                limit = float(request.args["max_km"])
            except ValueError:
                return {"error": "max_km must be a number"}, 400
            found = [hike for hike in found if hike["km"] <= limit]
        if request.args.get("dogs", "").casefold() in ("yes", "true", "1"):
            found = [hike for hike in found if hike["dogs"]]
        return [hike["name"] for hike in found]

    return app
