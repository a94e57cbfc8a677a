# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import hmac
from functools import wraps

from flask import Flask, g, request

app = Flask(__name__)
app.config["API_KEYS"] = {"shop": "k-3f9a", "report": "k-77c1"}


def api_key_required(view):
    @wraps(view)
    def wrapper(*args, **kwargs):
        given = request.headers.get("X-API-Key", "").encode()
        for client, key in app.config["API_KEYS"].items():
            if hmac.compare_digest(given, key.encode()):
                g.client = client
                return view(*args, **kwargs)
        wanted = {"WWW-Authenticate": "ApiKey"}
        return {"error": "unknown API key"}, 401, wanted

    return wrapper


@app.get("/orders")
@api_key_required
def orders():
    return {"client": g.client, "orders": [1001, 1002]}
