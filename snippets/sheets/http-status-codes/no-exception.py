# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, make_response
from werkzeug.exceptions import HTTPException

app = Flask(__name__)


class InsufficientStorage(HTTPException):
    code = 507
    description = "The disk is full."


@app.post("/files")
def upload():
    raise InsufficientStorage


@app.get("/pay")
def pay():
    abort(make_response("Pay first.\n", 402))


client = app.test_client()
print(client.post("/files").status)
print(client.get("/pay").status)
