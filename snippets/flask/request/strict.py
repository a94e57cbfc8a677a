# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request

app = Flask(__name__)


def page_number(text):
    try:
        number = int(text)
    except ValueError:
        abort(400, "page must be a number")
    if number < 1:
        abort(400, "page must be 1 or more")
    return number


@app.get("/orders")
def orders():
    return {"page": request.args.get("page", 1, type=page_number)}
