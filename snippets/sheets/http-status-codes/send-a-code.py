# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, redirect

app = Flask(__name__)


# region views
@app.post("/notes")
def create():
    where = {"Location": "/notes/7"}
    return {"id": 7}, 201, where


@app.delete("/notes/7")
def delete():
    return "", 204


@app.get("/notes/<int:note_id>")
def show(note_id):
    if note_id != 7:
        abort(404, "No such note.")
    return {"id": 7}


@app.get("/n/7")
def short():
    return redirect("/notes/7", code=308)


# endregion
client = app.test_client()
for line in (
    "POST /notes",
    "DELETE /notes/7",
    "GET /notes/7",
    "GET /notes/8",
    "GET /n/7",
):
    method, path = line.split()
    answer = client.open(path, method=method)
    print(line, "→", answer.status)
