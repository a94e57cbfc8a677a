# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, request


def bake_rye():
    return "rye"


class Stopwatch:
    def __init__(self, wsgi_app, clock):
        self.wsgi_app = wsgi_app
        self.clock = clock

    def __call__(self, environ, start_response):
        start = self.clock()

        def start_timed(status, headers, exc_info=None):
            ms = (self.clock() - start) * 1000
            timing = ("Server-Timing", f"total;dur={ms:.1f}")
            return start_response(status, [*headers, timing], exc_info)

        return self.wsgi_app(environ, start_timed)


def create_app(bake=bake_rye, report=print, clock=time.perf_counter):
    app = Flask(__name__)
    app.wsgi_app = Stopwatch(app.wsgi_app, clock)
    app.teardown_request(lambda error: report(request.path, error))
    app.add_url_rule("/bread", view_func=lambda: {"bread": bake()})
    return app
