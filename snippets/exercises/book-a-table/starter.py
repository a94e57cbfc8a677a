# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def find_errors(data):
    """What is wrong with the data of a booking: field → message."""
    return {}


def create_app():
    app = Flask(__name__)

    @app.post("/bookings")
    def book():
        data = request.get_json()
        if errors := find_errors(data):
            return {"errors": errors}
        return data

    return app
