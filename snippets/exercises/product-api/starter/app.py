# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy"]
# ///
from flask import Flask
from models import db
from products import products
from sqlalchemy.pool import NullPool


def create_app(database="shop.db"):
    """The app, with its products in the SQLite file ``database``."""
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{database}"
    # A connection for each request, closed after it.
    app.config["SQLALCHEMY_ENGINE_OPTIONS"] = {"poolclass": NullPool}
    db.init_app(app)
    app.register_blueprint(products)
    with app.app_context():
        db.create_all()
    return app
