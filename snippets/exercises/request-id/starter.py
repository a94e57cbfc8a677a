# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import uuid

from flask import Flask


def new_uuid():
    return uuid.uuid4().hex


def create_app(new_id=new_uuid):
    app = Flask(__name__)

    @app.get("/")
    def home():
        return {"request_id": new_id()}

    @app.get("/health")
    def health():
        return "ok"

    return app
