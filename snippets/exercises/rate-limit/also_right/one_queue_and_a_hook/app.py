# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, jsonify, request
from limiter import Limiter


def create_app(clock=time.monotonic):
    app = Flask(__name__)
    limits = {
        "search": Limiter(10, 60, clock),
        "messages": Limiter(3, 10, clock),
    }

    @app.before_request
    def keep_to_the_limit():
        if request.endpoint not in limits:
            return None
        wait = limits[request.endpoint].wait(request.remote_addr)
        if not wait:
            return None
        response = jsonify(error="Slow down, please")
        response.status_code = 429
        response.headers["Retry-After"] = -int(-wait // 1)
        return response

    @app.route("/")
    def home():
        return "Search, or write a message."

    @app.route("/search")
    def search():
        return [request.args["q"]]

    @app.route("/messages", methods=["POST"])
    def messages():
        return "", 201

    return app
