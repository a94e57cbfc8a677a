# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, request, url_for

app = Flask(__name__)
notes = ["Buy milk"]


@app.route("/notes", methods=["GET", "POST"])
def all_notes():
    if request.method == "POST":
        notes.append(request.form["title"])
        return redirect(url_for("all_notes"), code=303)
    return notes
