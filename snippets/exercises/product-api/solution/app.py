# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy"]
# ///
from flask import Flask, json
from models import db
from products import products
from sqlalchemy.pool import NullPool
from werkzeug.exceptions import HTTPException


def create_app(database="shop.db"):
    """The app, with its products in the SQLite file ``database``."""
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{database}"
    # A connection for each request, closed after it.
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"poolclass": NullPool}
    db.init_app(app)
    app.register_blueprint(products)
    app.register_error_handler(HTTPException, as_json)
    with app.app_context():
        db.create_all()
    return app


def as_json(error):
    # The error's own response has headers that must stay, such as the Allow of a 405.
    answer = error.get_response()
    answer.data = json.dumps({"error": error.description})
    answer.mimetype = "application/json"
    return answer
