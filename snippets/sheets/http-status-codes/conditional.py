# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from io import BytesIO

from flask import Flask, send_file

app = Flask(__name__)


# region view
@app.get("/menu.txt")
def menu():
    return send_file(
        BytesIO(b"tea, buns, milk"),
        mimetype="text/plain",
        etag="v1",
    )


# endregion
client = app.test_client()
for header, value in (
    ("Accept", "*/*"),
    ("If-None-Match", '"v1"'),
    ("If-Match", '"v0"'),
    ("Range", "bytes=0-2"),
    ("Range", "bytes=99-"),
):
    answer = client.get("/menu.txt", headers={header: value})
    print(f"{header}: {value}".ljust(24), answer.status_code)
