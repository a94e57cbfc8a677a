# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask


def create_app():
    app = Flask(__name__)

    @app.get("/hello")
    def hello():
        return "Hello!"

    return app
