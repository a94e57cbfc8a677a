# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from functools import wraps

from flask import Flask, abort

app = Flask(__name__)


def locked(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        abort(403)

    return wrapper


@locked
@app.get("/wrong")
def wrong():
    return "open to everybody"


@app.get("/right")
@locked
def right():
    return "never seen"


@app.errorhandler(403)
def refused(error):
    return {"error": error.name}, 403
