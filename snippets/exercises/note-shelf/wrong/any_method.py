# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request


def create_app():
    app = Flask(__name__)
    notes = {}

    @app.get("/notes/")
    def names():
        return sorted(notes)

    @app.route(
        "/notes/<name>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"]
    )
    def note(name):
        if request.method == "PUT":
            code = 204 if name in notes else 201
            notes[name] = request.get_data(as_text=True)
            return "", code
        if name not in notes:
            abort(404)
        if request.method == "DELETE":
            del notes[name]
            return "", 204
        return {name: notes[name]}

    return app
