# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import re
from hashlib import sha256
from pathlib import Path

from flask import Flask, jsonify, request, send_file, url_for

STARTS = {
    "png": re.compile(rb"\x89PNG\r\n\x1a\n"),
    "jpg": re.compile(rb"\xff\xd8\xff"),
    "webp": re.compile(rb"RIFF.{4}WEBP", re.DOTALL),
}
TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}


def create_app(folder=None):
    app = Flask(__name__)
    app.config.update(MAX_CONTENT_LENGTH=200_000)
    folder = Path(folder or Path(app.instance_path) / "photos").absolute()
    folder.mkdir(parents=True, exist_ok=True)

    def error(code, message):
        return jsonify(error=message), code

    @app.errorhandler(413)
    def too_large(_):
        return error(413, "Too large")

    @app.errorhandler(404)
    def missing(_):
        return error(404, "No such photo")

    @app.post("/photos")
    def upload():
        if "photo" not in request.files:
            return error(400, "The field 'photo' is missing")
        content = request.files["photo"].read()
        if content == b"":
            return error(400, "The photo is empty")
        if len(content) > 100_000:
            return error(413, "Too large")
        for kind, start in STARTS.items():
            if start.match(content):
                break
        else:
            return error(415, "This is no photo")
        digest = sha256(content).hexdigest()
        with (folder / f"{digest}.{kind}").open("wb") as file:
            file.write(content)
        response = jsonify(url=url_for("photo", digest=digest, kind=kind))
        response.status_code = 201
        response.location = response.json["url"]
        return response

    @app.get("/photos/<string(length=64):digest>.<any(png, jpg, webp):kind>")
    def photo(digest, kind):
        path = folder / f"{digest}.{kind}"
        if not path.is_file():
            return error(404, "No such photo")
        return send_file(path, mimetype=TYPES[kind], as_attachment=True)

    @app.after_request
    def no_sniffing(response):
        response.headers["X-Content-Type-Options"] = "nosniff"
        return response

    return app
