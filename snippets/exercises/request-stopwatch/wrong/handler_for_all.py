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
        g.error = None

    @app.errorhandler(Exception)
    def keep(error):
        g.error = error
        return "Sorry", 500

    @app.after_request
    def show_time(response):
        ms = (clock() - g.start) * 1000
        response.headers["Server-Timing"] = f"total;dur={ms:.1f}"
        report(request.path, g.error)
        return response

    @app.get("/bread")
    def bread():
        return {"bread": bake()}

    return app
