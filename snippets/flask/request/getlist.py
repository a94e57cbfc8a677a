# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)

with app.test_request_context("/shoes?color=red&color=blue&size=40&size=x"):
    args = request.args
    print("get:      ", args.get("color"))
    print("getlist:  ", args.getlist("color"))
    print("numbers:  ", args.getlist("size", type=int))
    print("not sent: ", args.getlist("brand"))
    print("first:    ", args.to_dict())
    print("all:      ", args.to_dict(flat=False))
    for name, value in args.items(multi=True):
        print("pair:     ", name, value)
