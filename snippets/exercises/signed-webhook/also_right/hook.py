# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import hashlib
import hmac
import json
import time

from flask import Flask, request


def is_genuine(headers, body, secret, now):
    try:
        age = now - int(headers["X-Time"])
        version, given = headers["X-Signature"].split("=")
        given = bytes.fromhex(given)
    except (KeyError, ValueError):
        return False
    mac = hmac.new(secret, digestmod=hashlib.sha256)
    mac.update(headers["X-Time"].encode("latin-1"))
    mac.update(b".")
    mac.update(body)
    return (
        version == "v1"
        and -300 <= age <= 300
        and hmac.compare_digest(mac.digest(), given)
    )


def create_app(secret=b"from the settings of the shop", now=time.time):
    app = Flask(__name__)

    @app.before_request
    def check():
        if not is_genuine(request.headers, request.get_data(), secret, now()):
            return {"error": "not believed"}, 403

    @app.post("/webhook")
    def webhook():
        return {"event": json.loads(request.get_data())["event"]}

    return app
