# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask


def bake_rye():
    return "rye"


def create_app(bake=bake_rye, report=print, clock=time.perf_counter):
    app = Flask(__name__)

    @app.get("/bread")
    def bread():
        start = clock()
        loaf = bake()
        ms = (clock() - start) * 1000
        return {"bread": loaf}, {"Server-Timing": f"total;dur={ms:.1f}"}

    return app
