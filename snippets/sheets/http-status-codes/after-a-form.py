# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.get("/notes")
def notes():
    return "all notes"


# region views
@app.post("/notes")
def create():
    url = url_for("notes")
    return redirect(url, code=303)


@app.post("/login")
def login():
    url = url_for("notes")
    return redirect(url)  # 302


# endregion
client = app.test_client()
for path in "/notes", "/login":
    answer = client.post(path)
    print(answer.status, answer.location)
