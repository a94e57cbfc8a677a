# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, request


def create_app(clock=time.monotonic):
    app = Flask(__name__)

    @app.get("/")
    def home():
        return {"search": "/search?q=tea", "messages": "/messages"}

    @app.get("/search")
    def search():
        return {"found": [f"{request.args['q']} for two"]}

    @app.post("/messages")
    def messages():
        return {"sent": True}, 201

    return app
