# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


def is_yes(text):
    return text.lower() in {"1", "true", "yes", "on"}


with app.test_request_context("/orders?paid=false&archived"):
    print("type=bool:   ", request.args.get("paid", type=bool))
    print("type=is_yes: ", request.args.get("paid", type=is_yes))
    print("not sent:    ", request.args.get("open", False, type=is_yes))
    print("name alone:  ", repr(request.args.get("archived")))
    print("was it sent: ", "archived" in request.args)
