# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/whoami")
def whoami():
    auth = request.authorization
    return {
        "id": request.headers.get("x-request-id", "none"),
        "agent": request.user_agent.string,
        "referrer": request.referrer,
        "scheme": auth.type if auth else None,
        "token": auth.token if auth else None,
    }
