# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from pathlib import Path

from catalogue import find
from flask import Flask, request
from sample import make
from search import read


def create_app(database="shop.db"):
    """The app, for the products in the SQLite file ``database``."""
    app = Flask(__name__)
    if not Path(database).exists():
        make(database)

    @app.get("/products")
    def products():
        wanted, errors = read(request.args)
        if errors:
            return {"errors": errors}, 400
        return find(database, **wanted)

    return app
