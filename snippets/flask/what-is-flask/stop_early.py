# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.before_request
def check_key():
    if request.headers.get("X-Api-Key") != "secret":
        return {"error": "no key"}, 401


@app.after_request
def add_header(response):
    response.headers["X-Checked"] = "yes"
    return response


@app.get("/orders")
def orders():
    print("view runs")
    return [{"id": 1}]
