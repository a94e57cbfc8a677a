from flask import Blueprint, abort, current_app, request, session
from guard import admin_required

admin = Blueprint("admin", __name__, url_prefix="/admin", static_folder="panel")


@admin.before_request
@admin_required
def only_admins():
    """Guards every view of the blueprint, and its static files."""


@admin.get("/users")
def users():
    return current_app.extensions["users"]


@admin.get("/users/<name>")
def user(name):
    return {"name": name, "role": role_of(name)}


@admin.put("/users/<name>")
def change(name):
    role_of(name)
    data = request.get_json()
    role = data.get("role") if isinstance(data, dict) else None
    if role not in ("admin", "reader"):
        abort(400)
    not_oneself(name)
    current_app.extensions["users"][name] = role
    return {"name": name, "role": role}


@admin.delete("/users/<name>")
def delete(name):
    role_of(name)
    not_oneself(name)
    del current_app.extensions["users"][name]
    return "", 204


def role_of(name):
    return current_app.extensions["users"].get(name) or abort(404)


def not_oneself(name):
    if name == session["user"]:
        abort(409)
