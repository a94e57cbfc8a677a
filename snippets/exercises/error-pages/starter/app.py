# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import errors
from flask import Flask
from notes import Store, notes


def create_app():
    app = Flask(__name__)
    app.extensions["store"] = Store()
    app.register_blueprint(notes)
    errors.init_app(app)
    return app
