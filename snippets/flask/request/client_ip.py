# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/ip")
def ip():
    return {
        "access_route": list(request.access_route),
        "remote_addr": request.remote_addr,
    }
