# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Blueprint, Flask, abort, request

admin = Blueprint("admin", __name__, url_prefix="/admin")


@admin.before_request
def require_admin():
    if request.headers.get("X-User") != "ada":  # stands for a real check
        abort(403)


@admin.get("/users")
def users():
    return {"users": ["ada", "bob"]}


app = Flask(__name__)
app.register_blueprint(admin)


@app.errorhandler(403)
def refused(error):
    return {"error": error.name}, 403
