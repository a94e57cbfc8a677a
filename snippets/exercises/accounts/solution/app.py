# /// script
# requires-python = ">=3.11"
# dependencies = ["flask", "flask-login"]
# ///
from auth import auth, login_required
from flask import Flask, g, render_template
from users import Users


def create_app(database="users.db"):
    """The app, with its users in the SQLite file ``database``."""
    app = Flask(__name__)
    app.secret_key = "only for this exercise"
    app.extensions["users"] = Users(database)
    app.register_blueprint(auth)

    @app.get("/account")
    @login_required
    def account():
        return render_template("account.html", email=g.user["email"])

    return app
