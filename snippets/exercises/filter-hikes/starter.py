# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

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
        return [hike["name"] for hike in HIKES]

    return app
