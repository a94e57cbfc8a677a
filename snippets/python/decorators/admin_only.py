# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from functools import wraps

from flask import Flask, abort, session

app = Flask(__name__)
app.secret_key = "only for this example"


def admin_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        if "user" not in session:
            abort(401)
        if session.get("role") != "admin":
            abort(403)
        return view(*args, **kwargs)

    return wrapper


@app.post("/login/<name>/<role>")  # stands for a real login
def login(name, role):
    session.update(user=name, role=role)
    return {"user": name}


@app.delete("/users/<int:user_id>")
@admin_required
def delete_user(user_id):
    return {"deleted": user_id, "by": session["user"]}


@app.errorhandler(401)
@app.errorhandler(403)
def refused(error):
    return {"error": error.name}, error.code
