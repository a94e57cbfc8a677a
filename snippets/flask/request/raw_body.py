# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)
FORM = "application/x-www-form-urlencoded"


def post(content_type):
    return app.test_request_context(
        method="POST", data="title=Milk", content_type=content_type
    )


with post("text/plain"):
    print("text: data            ", request.data)
with post(FORM):
    print("form: data            ", request.data)
with post(FORM):
    print("form: get_data        ", request.get_data())
    print("      then form       ", request.form["title"])
with post(FORM):
    print("form: form            ", request.form["title"])
    print("      then get_data   ", request.get_data())
with post("text/plain"):
    print("as text               ", request.get_data(as_text=True))
