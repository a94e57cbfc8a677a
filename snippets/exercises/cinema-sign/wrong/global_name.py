# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

CINEMA = "Roxy"


def sign():
    film = request.args.get("film")
    text = f"Tonight at the {CINEMA}"
    return f"{text}: {film}" if film else text


def create_app(name="Roxy"):
    global CINEMA
    app = Flask(__name__)
    app.config["CINEMA"] = CINEMA = name

    @app.get("/")
    def home():
        return {"sign": sign()}

    return app
