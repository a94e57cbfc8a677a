# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import uuid
from pathlib import Path

from flask import Flask, Response, request, url_for
from flask.views import MethodView
from kinds import Kind
from werkzeug.exceptions import (
    BadRequest,
    HTTPException,
    NotFound,
    RequestEntityTooLarge,
    UnsupportedMediaType,
)

MOST_BYTES = 100_000


class Photos(MethodView):
    init_every_request = False

    def __init__(self, folder):
        self.folder = folder

    def post(self):
        path = self.folder / f"{uuid.uuid4()}.part"
        try:
            kind = self.store(path)
        except HTTPException:
            path.unlink(missing_ok=True)
            raise
        final = path.rename(path.with_suffix(f".{kind.ending}"))
        location = url_for("photo", name=final.name)
        return {"url": location}, 201, {"Location": location}

    def store(self, path):
        kind, size = None, 0
        if "photo" not in request.files:
            raise BadRequest
        with path.open("wb") as file:
            while chunk := request.files["photo"].stream.read(4096):
                kind = kind if size else Kind.of(chunk)
                size += len(chunk)
                if size > MOST_BYTES:
                    raise RequestEntityTooLarge
                file.write(chunk)
        if not size:
            raise BadRequest
        if not kind:
            raise UnsupportedMediaType
        return kind

    def get(self, name):
        # Only names that are there, so nothing of the URL becomes a path.
        for path in self.folder.iterdir():
            if path.name == name:
                return Response(
                    path.read_bytes(),
                    mimetype=next(
                        kind.type
                        for kind in Kind
                        if path.suffix == f".{kind.ending}"
                    ),
                    headers={
                        "X-Content-Type-Options": "nosniff",
                        "Content-Disposition": "attachment",
                    },
                )
        raise NotFound


def create_app(folder=None):
    app = Flask(__name__)
    app.config["MAX_CONTENT_LENGTH"] = 2 * MOST_BYTES
    folder = Path(folder or Path(app.instance_path) / "photos").absolute()
    folder.mkdir(parents=True, exist_ok=True)
    photos, photo = (
        Photos.as_view("photos", folder),
        Photos.as_view("photo", folder),
    )
    app.add_url_rule("/photos", view_func=photos, methods=["POST"])
    app.add_url_rule("/photos/<name>", view_func=photo, methods=["GET"])

    def as_json(error):
        response = error.get_response()
        response.data = app.json.dumps({"error": error.name})
        response.mimetype = "application/json"
        return response

    app.register_error_handler(HTTPException, as_json)
    return app
