# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.post("/notes")
def create_note():
    return redirect(url_for("show_note", note_id=8), code=303)


@app.get("/notes/<int:note_id>")
def show_note(note_id):
    return {"note_id": note_id}
