# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# [tool.runsheet]
# timeline = true
# ///
from functools import wraps

from flask import Flask, g, render_template_string, session

app = Flask(__name__)
app.secret_key = "dev"


def counted(view):
    @wraps(view)
    def wrapper(**values):
        session["visits"] = session.get("visits", 0) + 1
        return view(**values)

    return wrapper


@app.before_request
def find_user():
    g.user = "Ada"


@app.get("/notes/<int:note_id>")
@counted
def show_note(note_id):
    return render_template_string("Note {{ n }} for {{ g.user }}", n=note_id)


@app.after_request
def forbid_framing(response):
    response.headers["X-Frame-Options"] = "DENY"
    return response


@app.teardown_request
def clean_up(error):
    pass
