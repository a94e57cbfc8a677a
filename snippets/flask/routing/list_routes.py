# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/notes/")
def list_notes(): ...


@app.post("/notes/")
def create_note(): ...


@app.route("/notes/<int:note_id>", methods=["GET", "DELETE"])
def show_note(note_id): ...


for rule in app.url_map.iter_rules():
    methods = ",".join(sorted(rule.methods - {"HEAD", "OPTIONS"}))
    print(f"{methods:11} {rule.rule:24} {rule.endpoint} {rule.arguments or ''}")
