# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for
from werkzeug.routing import BuildError

app = Flask(__name__)


@app.get("/users/<int:user_id>")
def show_user(user_id): ...


@app.get("/feeds/<any(rss, atom):kind>")
def feed(kind): ...


with app.test_request_context():
    for endpoint, values in [
        ("show_user", {}),
        ("show_users", {"user_id": 7}),
        ("show_user", {"user_id": "ada"}),
        ("feed", {"kind": "json"}),
    ]:
        try:
            url_for(endpoint, **values)
        except (BuildError, ValueError) as error:
            print(f"{type(error).__name__}: {error}")
