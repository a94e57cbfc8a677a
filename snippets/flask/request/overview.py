# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.post("/notes")
def create_note():
    return {
        "args": request.args.get("lang"),
        "form": request.form.get("title"),
        "header": request.headers.get("X-Token"),
        "json": request.get_json(silent=True),
    }
