# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from functools import partial

from flask import Flask, abort, g, request

ROLES = {"ada": "admin", "eve": "editor", "bob": "reader"}


def guard(view=None, *, roles=None):
    if view is None:
        return partial(guard, roles=roles)

    def wrapper(*args, **kwargs):
        if g.role is None:
            abort(401)
        if roles is not None and g.role not in roles:
            abort(403)
        return view(*args, **kwargs)

    return wrapper


def create_app():
    app = Flask(__name__)

    @app.before_request
    def load_role():
        g.role = ROLES.get(request.headers.get("X-User"))

    @app.get("/profile")
    @guard
    def profile():
        return {"role": g.role}

    @app.put("/articles/<int:number>")
    @guard(roles=["editor", "admin"])
    def edit(number):
        return {"edited": number}

    @app.delete("/users/<name>")
    @guard(roles=["admin"])
    def delete(name):
        return {"deleted": name}

    return app
