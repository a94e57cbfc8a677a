# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import hmac
import time

from flask import Flask, abort, request


def create_app(secret=b"from the settings of the shop", now=time.time):
    app = Flask(__name__)

    @app.post("/webhook")
    def webhook():
        signed = (
            request.headers.get("X-Time", "").encode()
            + b"."
            + request.get_data()
        )
        expected = "v1=" + hmac.new(secret, signed, "sha256").hexdigest()
        if not hmac.compare_digest(
            request.headers.get("X-Signature", "").encode(), expected.encode()
        ):
            abort(403, "The signature does not match.")
        return {"event": request.get_json()["event"]}

    return app
