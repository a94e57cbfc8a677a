# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)
HELLO = {"en": "Hello", "fr": "Bonjour", "de": "Guten Tag"}


@app.get("/hello")
def hello():
    kind = request.accept_mimetypes.best_match(
        ["application/json", "text/html"], default="application/json"
    )
    language = request.accept_languages.best_match(HELLO, default="en")
    if kind == "text/html":
        return f"<h1>{HELLO[language]}</h1>"
    return {"hello": HELLO[language]}
