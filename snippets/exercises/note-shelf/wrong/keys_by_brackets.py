# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def create_app():
    app = Flask(__name__)
    notes = {}

    @app.get("/notes/")
    def names():
        return sorted(notes)

    @app.get("/notes/<name>")
    def show(name):
        return {name: notes[name]}

    @app.put("/notes/<name>")
    def write(name):
        code = 204 if name in notes else 201
        notes[name] = request.get_data(as_text=True)
        return "", code

    @app.delete("/notes/<name>")
    def delete(name):
        notes.pop(name, None)
        return "", 204

    return app
