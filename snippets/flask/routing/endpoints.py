# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, url_for

app = Flask(__name__)


@app.get("/", endpoint="home")
def index():
    return "home"


def status():
    return "ok"


app.add_url_rule("/healthz", "health", status)

with app.test_request_context():
    print(url_for("home"), url_for("health"))

try:

    @app.get("/start", endpoint="home")
    def start():
        return "start"

except AssertionError as error:
    print(error)
