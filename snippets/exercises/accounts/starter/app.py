# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login"]
# ///
from auth import auth
from flask import Flask, render_template, session
from users import Users


def create_app(database="users.db"):
    """The app, with its users in the SQLite file ``database``."""
    app = Flask(__name__)
    app.secret_key = "only for this exercise"
    app.extensions["users"] = Users(database)
    app.register_blueprint(auth)

    @app.get("/account")
    def account():
        return render_template("account.html", email=session.get("email"))

    return app
