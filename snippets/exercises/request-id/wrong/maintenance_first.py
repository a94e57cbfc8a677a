# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import uuid

from flask import Flask, g, request


def new_uuid():
    return uuid.uuid4().hex


def create_app(new_id=new_uuid):
    app = Flask(__name__)

    @app.before_request
    def refuse_in_maintenance():
        if app.config.get("MAINTENANCE") and request.endpoint != "health":
            return "Back soon", 503, {"Retry-After": "60"}

    @app.before_request
    def choose_id():
        g.request_id = request.headers.get("X-Request-Id") or new_id()

    @app.after_request
    def show_id(response):
        response.headers["X-Request-Id"] = g.request_id
        return response

    @app.get("/")
    def home():
        return {"request_id": g.request_id}

    @app.get("/health")
    def health():
        return "ok"

    return app
