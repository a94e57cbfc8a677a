# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request


def create_app():
    app = Flask(__name__)
    app.config["NOTES"] = notes = {}

    @app.route("/notes/")
    def names():
        return sorted(notes)

    @app.route("/notes/<name>", methods=["GET", "PUT", "DELETE"])
    def note(name):
        known = name in notes
        match request.method:
            case "PUT":
                notes[name] = request.get_data().decode()
                return {}, 204 if known else 201
            case _ if not known:
                return {"error": "no such note"}, 404
            case "DELETE":
                del notes[name]
                return {}, 204
            case _:
                return {name: notes[name]}

    return app
