# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time
from functools import update_wrapper
from math import ceil

from flask import Flask, request
from limiter import Limiter
from werkzeug.exceptions import TooManyRequests


class Limited:
    """A view with a limit."""

    def __init__(self, view, limiter):
        update_wrapper(self, view)
        self.view, self.limiter = view, limiter

    def __call__(self, **values):
        if wait := self.limiter.wait(request.remote_addr):
            raise TooManyRequests(retry_after=ceil(wait))
        return self.view(**values)


def create_app(clock=time.monotonic):
    app = Flask(__name__)

    @app.errorhandler(429)
    def too_many(error):
        return (
            {"error": error.description},
            429,
            {"Retry-After": str(error.retry_after)},
        )

    def home():
        return {}

    def search():
        return {"found": request.args["q"]}

    def messages():
        return {}, 201

    app.add_url_rule("/", view_func=home)
    app.add_url_rule(
        "/search", view_func=Limited(search, Limiter(10, 60, clock))
    )
    app.add_url_rule(
        "/messages",
        view_func=Limited(messages, Limiter(3, 10, clock)),
        methods=["POST"],
    )
    return app
