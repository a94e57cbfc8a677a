# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

CINEMA = "Roxy"


def sign():
    return f"Tonight at the {CINEMA}"


def create_app(name="Roxy"):
    app = Flask(__name__)

    @app.get("/")
    def home():
        return {"sign": sign()}

    return app
