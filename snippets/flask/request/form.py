# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.post("/signup")
def signup():
    return {
        "age": request.form.get("age", type=int),
        "email": request.form["email"].strip(),
        "newsletter": "newsletter" in request.form,
        "topics": request.form.getlist("topic"),
    }
