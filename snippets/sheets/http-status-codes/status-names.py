# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from http import HTTPStatus

from flask import Flask, abort

app = Flask(__name__)


@app.get("/created")
def created():
    return "", HTTPStatus.CREATED


@app.get("/own")
def own():
    return "", "299 Half Done"


client = app.test_client()
print(client.get("/created").status)
print(client.get("/own").status)
print(HTTPStatus.NOT_FOUND == 404)
print(HTTPStatus(404).phrase)
try:
    abort("404")
except LookupError as error:
    print(error)
