# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from admin import admin
from errors import answer_error
from flask import Flask, abort, session
from guard import admin_required
from people import USERS
from werkzeug.exceptions import HTTPException


def create_app():
    app = Flask(__name__)
    app.secret_key = "only for this exercise"
    app.extensions["users"] = dict(USERS)
    app.register_blueprint(admin)
    app.register_error_handler(HTTPException, answer_error)

    @app.post("/login/<name>")  # stands for a real login
    def login(name):
        if name not in app.extensions["users"]:
            abort(401)
        session["user"] = name
        return {"user": name}

    @app.get("/")
    def home():
        return {"user": session.get("user")}

    @app.get("/report")
    @admin_required
    def report():
        """All orders of today."""
        return {"orders": 3}

    return app
