# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, g, request


def sign():
    return ": ".join(part for part in g.parts if part)


def create_app(name="Roxy"):
    app = Flask(__name__)
    app.config.from_mapping(CINEMA=name)

    @app.before_request
    def prepare():
        cinema = app.config["CINEMA"]
        g.parts = [f"Tonight at the {cinema}", request.args.get("film", "")]

    @app.route("/")
    def home():
        return {"sign": sign()}

    return app
