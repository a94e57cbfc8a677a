# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, session

OWNERS = {1: "ada", 2: "bob"}
app = Flask(__name__)
app.secret_key = "only for this example"


# region view
@app.get("/notes/<int:note_id>")
def read(note_id):
    if "user" not in session:
        abort(401)
    if note_id not in OWNERS:
        abort(404)
    if OWNERS[note_id] != session["user"]:
        abort(403)
    return f"note {note_id}"


# endregion
client = app.test_client()
print("nobody /notes/1 →", client.get("/notes/1").status)
with client.session_transaction() as login:
    login["user"] = "ada"
for path in "/notes/1", "/notes/2", "/notes/3":
    print("ada   ", path, "→", client.get(path).status)
