# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import secrets
from pathlib import Path

from flask import Flask, abort, request, send_from_directory, url_for
from kinds import KINDS
from werkzeug.exceptions import HTTPException

MOST_BYTES = 100_000


def create_app(folder=None):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 200_000
    folder = Path(folder or Path(app.instance_path) / "photos").absolute()
    folder.mkdir(parents=True, exist_ok=True)

    @app.errorhandler(HTTPException)
    def as_json(error):
        return {"error": error.description}, error.code

    @app.post("/photos")
    def upload():
        photo = request.files.get("photo")
        # One byte more than allowed tells enough.
        content = photo.read(MOST_BYTES + 1) if photo else b""
        if not content:
            abort(400, "Choose a photo")
        if len(content) > MOST_BYTES:
            abort(413, f"A photo may have {MOST_BYTES:,} bytes")
        kinds = {type: kind for kind, type in KINDS.items()}
        kind = kinds.get(photo.mimetype)
        if kind is None:
            abort(415, f"We take {', '.join(KINDS)}")
        name = f"{secrets.token_hex(16)}.{kind}"
        (folder / name).write_bytes(content)
        url = url_for("photo", name=name)
        return {"url": url}, 201, {"Location": url}

    @app.get("/photos/<name>")
    def photo(name):
        response = send_from_directory(
            folder,
            name,
            mimetype=KINDS.get(Path(name).suffix.removeprefix(".")),
            as_attachment=True,
        )
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    return app
