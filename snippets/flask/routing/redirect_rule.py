# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/notes/<int:note_id>")
def show_note(note_id):
    return f"note {note_id}"


app.add_url_rule("/n/<int:note_id>", "show_note", alias=True)
app.add_url_rule("/note.php/<int:old>", "old_note", redirect_to="notes/<old>")

client = app.test_client()
for path in ["/n/7?page=2", "/note.php/7?page=2"]:
    response = client.get(path)
    print(path, response.status_code, response.location)
