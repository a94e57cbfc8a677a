# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def is_text(value):
    return isinstance(value, str)


def find_errors(data):
    """What is wrong with the data of a booking: field → message."""
    errors = {}
    name, seats = data.get("name"), data.get("seats")
    wishes = data.get("wishes", [])
    if not is_text(name) or not name.strip():
        errors["name"] = "must be a text"
    if type(seats) is not int or not 1 <= seats <= 8:
        errors["seats"] = "must be a whole number from 1 to 8"
    if not isinstance(wishes, list) or not all(
        is_text(wish) for wish in wishes
    ):
        errors["wishes"] = "must be a list of texts"
    return errors


def create_app():
    app = Flask(__name__)

    @app.post("/bookings")
    def book():
        data = request.get_json()
        if errors := find_errors(data):
            return {"errors": errors}, 422
        return {
            "name": data["name"].strip(),
            "seats": data["seats"],
            "wishes": data.get("wishes", []),
        }, 201

    return app
