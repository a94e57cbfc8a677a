# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import time

from flask import Flask, request


def create_app(secret=b"from the settings of the shop", now=time.time):
    app = Flask(__name__)

    @app.post("/webhook")
    def webhook():
        return {"event": request.get_json()["event"]}

    return app
