# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, has_request_context, request

app = Flask(__name__)


def current_page():
    return request.args.get("page", 1, type=int)


try:
    current_page()
except RuntimeError as error:
    print(str(error).splitlines()[0])

print(has_request_context())
with app.test_request_context("/orders?page=3"):
    print(has_request_context())
    print(current_page())
