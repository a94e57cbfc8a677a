# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request

notes = {}


def create_app():
    app = Flask(__name__)

    @app.get("/notes/")
    def names():
        return sorted(notes)

    @app.get("/notes/<name>")
    def show(name):
        if name not in notes:
            abort(404)
        return {name: notes[name]}

    @app.put("/notes/<name>")
    def write(name):
        code = 204 if name in notes else 201
        notes[name] = request.get_data(as_text=True)
        return "", code

    @app.delete("/notes/<name>")
    def delete(name):
        if notes.pop(name, None) is None:
            abort(404)
        return "", 204

    return app
