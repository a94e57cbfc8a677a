# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, current_app, request


def sign():
    cinema = current_app.config["CINEMA"]
    return f"Tonight at the {cinema}: {request.args.get('film')}"


def create_app(name="Roxy"):
    app = Flask(__name__)
    app.config["CINEMA"] = name

    @app.get("/")
    def home():
        return {"sign": sign()}

    return app
