# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/notes/<int:note_id>")
def show(note_id):
    return "shown"


@app.put("/notes/<int:note_id>")
def replace(note_id):
    return "replaced"


@app.patch("/notes/<int:note_id>")
def change(note_id):
    return "changed"


@app.delete("/notes/<int:note_id>")
def delete(note_id):
    return "", 204


client = app.test_client()
for method in ["GET", "PUT", "PATCH", "DELETE", "POST", "HEAD", "OPTIONS"]:
    response = client.open("/notes/7", method=method)
    allow = ", ".join(sorted(response.allow))
    print(f"{method:8}{response.status} {allow}".rstrip())
