# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/notes")
def list_notes():
    return ["Buy milk", "Call Ada"]


@app.post("/notes")
def create_note():
    return {"created": True}, 201


@app.get("/notes/<int:note_id>")
def show_note(note_id):
    return {"note_id": note_id}
