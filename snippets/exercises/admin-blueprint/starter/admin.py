from flask import Blueprint, abort, current_app, request

# Its files are served too, at /panel/ below its URL.
admin = Blueprint("admin", __name__, static_folder="panel")


@admin.get("/users")
def users():
    return current_app.extensions["users"]


@admin.get("/users/<name>")
def user(name):
    role = current_app.extensions["users"].get(name) or abort(404)
    return {"name": name, "role": role}


@admin.put("/users/<name>")
def change(name):
    role = request.get_json()["role"]
    current_app.extensions["users"][name] = role
    return {"name": name, "role": role}


@admin.delete("/users/<name>")
def delete(name):
    del current_app.extensions["users"][name]
    return "", 204
