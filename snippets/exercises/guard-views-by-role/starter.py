# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, g, request

ROLES = {"ada": "admin", "eve": "editor", "bob": "reader"}


def guard(view):
    return view


def create_app():
    app = Flask(__name__)

    @app.before_request
    def load_role():
        g.role = ROLES.get(request.headers.get("X-User"))

    @app.get("/profile")
    def profile():
        return {"role": g.role}

    @app.put("/articles/<int:number>")
    def edit(number):
        return {"edited": number}

    @app.delete("/users/<name>")
    def delete(name):
        return {"deleted": name}

    return app
