# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, g, request

app = Flask(__name__)
TOKENS = {"t-1": "Ada"}


@app.before_request
def load_user():
    g.user = TOKENS.get(request.headers.get("X-Token"))


def greeting():
    return f"Hello, {g.user or 'guest'}"


@app.get("/")
def home():
    return greeting()
