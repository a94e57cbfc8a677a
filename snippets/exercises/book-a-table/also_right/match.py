# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

MESSAGES = {
    "name": "must be a text",
    "seats": "must be a whole number from 1 to 8",
    "wishes": "must be a list of texts",
}


def is_right(field, value):
    match field, value:
        case "seats", bool():
            return False
        case "seats", int():
            return value in range(1, 9)
        case "name", str():
            return bool(value.strip())
        case "wishes", list():
            return {type(wish) for wish in value} <= {str}
    return False


def create_app():
    app = Flask(__name__)

    @app.post("/bookings")
    def book():
        data = request.json
        if not isinstance(data, dict):
            return {"errors": {"body": "must be an object"}}, 422
        booking = {
            field: ({"wishes": []} | data).get(field) for field in MESSAGES
        }
        errors = {
            field: MESSAGES[field]
            for field, value in booking.items()
            if not is_right(field, value)
        }
        if errors:
            return {"errors": errors}, 422
        return booking | {"name": booking["name"].strip()}, 201

    return app
