# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-sqlalchemy"]
# ///
from flask import Flask
from models import Product, User, db
from sqlalchemy import event
from views import shop


def create_app(examples=True):
    app = Flask(__name__)
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
    db.init_app(app)
    app.register_blueprint(shop)
    with app.app_context():
        event.listen(db.engine, "connect", check_foreign_keys)
        db.create_all()
        if examples:
            add_examples()
    return app


def check_foreign_keys(connection, record):
    # SQLite checks foreign keys only where it is told to, on each connection.
    connection.execute("PRAGMA foreign_keys = ON")


def add_examples():
    db.session.add(User(name="Ada", email="ada@example.org"))
    db.session.add(User(name="Grace", email="grace@example.org"))
    db.session.add(Product(name="Tea", price=450))
    db.session.add(Product(name="Cup", price=1200))
    db.session.commit()
