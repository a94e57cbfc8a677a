# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.route("/track", methods=["GET", "POST"])
def track():
    return {
        "get": request.values.get("order"),
        "getlist": request.values.getlist("order"),
    }
