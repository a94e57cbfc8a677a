# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, request


def bake_rye():
    return "rye"


def create_app(bake=bake_rye, report=print, clock=time.perf_counter):
    app = Flask(__name__)
    start = None

    @app.before_request
    def start_clock():
        nonlocal start
        start = clock()

    @app.after_request
    def show_time(response):
        ms = (clock() - start) * 1000
        response.headers["Server-Timing"] = f"total;dur={ms:.1f}"
        return response

    @app.teardown_request
    def tell(error):
        report(request.path, error)

    @app.get("/bread")
    def bread():
        return {"bread": bake()}

    return app
