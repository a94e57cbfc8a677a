# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from errors import PoliteFlask
from notes import Store, notes


def create_app():
    app = PoliteFlask(__name__)
    app.extensions["store"] = Store()
    app.register_blueprint(notes)
    return app
