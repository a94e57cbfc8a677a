# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/hint/<note_id>")
def hint(note_id: int) -> dict[str, str]:
    return {"type": type(note_id).__name__}


@app.get("/converter/<int:note_id>")
def converter(note_id: int) -> dict[str, str]:
    return {"type": type(note_id).__name__}


@app.get("/notes")
def notes() -> dict[str, str | int | None]:
    limit = request.args.get("limit", 10, type=int)
    return {"word": request.args.get("word"), "limit": limit + 1}
