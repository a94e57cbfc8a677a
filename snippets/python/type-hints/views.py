# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from typing import TypedDict

from flask import Flask
from flask.typing import ResponseReturnValue

app = Flask(__name__)


class Note(TypedDict):
    id: int
    text: str


NOTES: dict[int, Note] = {1: {"id": 1, "text": "buy tea"}}


@app.get("/notes")
def notes() -> list[Note]:
    return list(NOTES.values())


@app.get("/notes/<int:note_id>")
def note(note_id: int) -> ResponseReturnValue:
    if note_id not in NOTES:
        return {"error": "no such note"}, 404
    return NOTES[note_id]
