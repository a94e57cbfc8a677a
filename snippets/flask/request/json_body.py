# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


@app.post("/notes")
def create_note():
    note = request.get_json()
    return {"title": note["title"], "type": type(note).__name__}, 201


@app.errorhandler(HTTPException)
def as_json(error):
    return {"error": error.description}, error.code
