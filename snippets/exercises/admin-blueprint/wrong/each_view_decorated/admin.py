from flask import Blueprint, abort, current_app, request, session
from guard import admin_required

admin = Blueprint("admin", __name__, url_prefix="/admin", static_folder="panel")


@admin.get("/users")
@admin_required
def users():
    return current_app.extensions["users"]


@admin.get("/users/<name>")
@admin_required
def user(name):
    return {"name": name, "role": role_of(name)}


@admin.put("/users/<name>")
@admin_required
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
@admin_required
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
