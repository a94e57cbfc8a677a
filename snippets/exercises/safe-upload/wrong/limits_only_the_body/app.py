# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import secrets
from pathlib import Path

from flask import Flask, abort, request, send_from_directory, url_for
from kinds import KINDS, kind_of
from werkzeug.exceptions import HTTPException

MOST_BYTES = 100_000


def create_app(folder=None):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = MOST_BYTES
    folder = Path(folder or Path(app.instance_path) / "photos").absolute()
    folder.mkdir(parents=True, exist_ok=True)

    @app.errorhandler(HTTPException)
    def as_json(error):
        return {"error": error.description}, error.code

    @app.post("/photos")
    def upload():
        photo = request.files.get("photo")
        content = photo.read() if photo else b""
        if not content:
            abort(400, "Choose a photo")
        kind = kind_of(content)
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
