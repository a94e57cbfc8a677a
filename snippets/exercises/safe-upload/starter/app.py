# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from pathlib import Path

from flask import Flask, request, send_file, url_for


def create_app(folder=None):
    app = Flask(__name__)
    folder = Path(folder or Path(app.instance_path) / "photos").absolute()
    folder.mkdir(parents=True, exist_ok=True)

    @app.post("/photos")
    def upload():
        photo = request.files["photo"]
        photo.save(folder / photo.filename)
        return {"url": url_for("photo", name=photo.filename)}

    @app.get("/photos/<path:name>")
    def photo(name):
        return send_file(folder / name)

    return app
