# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import uuid

from flask import Flask, after_this_request, current_app, g, request
from werkzeug.exceptions import ServiceUnavailable


def new_uuid():
    return uuid.uuid4().hex


def create_app(new_id=new_uuid):
    app = Flask(__name__)

    @app.before_request
    def begin():
        if "X-Request-Id" in request.headers:
            g.request_id = request.headers["X-Request-Id"]
        else:
            g.request_id = new_id()

        @after_this_request
        def show_id(response):
            response.headers["X-Request-Id"] = g.request_id
            return response

        if (
            current_app.config.get("MAINTENANCE", False)
            and request.path != "/health"
        ):
            raise ServiceUnavailable(retry_after=60)

    @app.get("/")
    def home():
        return {"request_id": g.request_id}

    @app.get("/health")
    def health():
        return "ok"

    return app
