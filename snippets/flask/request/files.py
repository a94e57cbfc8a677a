# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.post("/albums")
def create_album():
    photos = request.files.getlist("photo")
    return {
        "album": request.form["title"],
        "photos": [[p.filename, p.mimetype, len(p.read())] for p in photos],
    }
