# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from pathlib import Path

from flask import Flask, abort, request
from werkzeug.utils import secure_filename

app = Flask(__name__)
UPLOADS = Path("uploads")
UPLOADS.mkdir(exist_ok=True)


@app.post("/photos")
def upload():
    photo = request.files.get("photo")
    if not photo:
        abort(400, "Choose a photo first.")
    name = secure_filename(photo.filename) or "photo"
    photo.save(UPLOADS / name)
    size = (UPLOADS / name).stat().st_size
    return {"saved": name, "sent": photo.filename, "size": size}, 201
