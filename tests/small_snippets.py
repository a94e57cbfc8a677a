"""Small snippets that several test modules use."""

from __future__ import annotations

HELLO = 'print("hello")\n'
APP = """
from flask import Flask, request

app = Flask(__name__)


@app.post("/shout")
def shout():
    print("shouting")
    return {"text": request.json["text"].upper()}


@app.get("/")
def home():
    return "<h1>Home</h1>"
"""


REQUESTS = 'POST /shout\nContent-Type: application/json\n\n{"text": "hi"}\n\n###\nGET /\n\n###\nGET /none\n'


def metadata(*lines: str) -> str:
    return "\n".join(["# /// script", *(f"# {line}" for line in lines), "# ///", ""])
