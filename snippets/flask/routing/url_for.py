# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__)


@app.get("/notes/")
def list_notes(): ...


@app.get("/users/<name>/notes/<int:note_id>")
def show_note(name, note_id): ...


with app.test_request_context():
    print(url_for("list_notes"))
    print(url_for("show_note", name="ada lee", note_id=7))
    print(url_for("list_notes", page=2, q="milk & tea"))
    print(url_for("list_notes", tag=["home", "shop"]))
    print(url_for("list_notes", page=None))
    print(url_for("list_notes", **{"from": "mail", "sort-by": "date"}))
    print(url_for("static", filename="css/site.css"))
