# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, current_app, request


def sign():
    text = f"Tonight at the {current_app.config['CINEMA']}"
    film = request.args.get("film")
    return f"{text}: {film}" if film else text


def create_app(name="Roxy"):
    app = Flask(__name__)
    app.config["CINEMA"] = name

    @app.get("/")
    def home():
        return {"sign": sign()}

    return app
