# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__)


@app.get("/notes/<int:note_id>")
def show_note(note_id): ...


app.add_url_rule("/notes", "notes", methods=["GET"])
app.add_url_rule("/notes/new", "notes", methods=["POST"])

with app.test_request_context("/notes/7", base_url="http://shop.example"):
    print(url_for("show_note", note_id=7, _anchor="reply 2"))
    print(url_for("show_note", note_id=7, _external=True))
    print(url_for("show_note", note_id=7, _scheme="https"))
    print(url_for("notes"), url_for("notes", _method="POST"))
    try:
        url_for("show_note", note_id=7, _scheme="https", _external=False)
    except ValueError as error:
        print(error)
