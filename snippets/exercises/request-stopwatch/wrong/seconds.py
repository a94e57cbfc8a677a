# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, g, request


def bake_rye():
    return "rye"


def create_app(bake=bake_rye, report=print, clock=time.perf_counter):
    app = Flask(__name__)

    @app.before_request
    def start_clock():
        g.start = clock()

    @app.after_request
    def show_time(response):
        seconds = round(clock() - g.start, 1)
        response.headers["Server-Timing"] = f"total;dur={seconds}"
        return response

    @app.teardown_request
    def tell(error):
        report(request.path, error)

    @app.get("/bread")
    def bread():
        return {"bread": bake()}

    return app
