# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import hmac

from flask import Flask, abort, request

app = Flask(__name__)
SECRET = b"from the settings of the sender"


@app.post("/webhook")
def webhook():
    expected = hmac.new(SECRET, request.get_data(), "sha256").hexdigest()
    given = request.headers.get("X-Signature", "")
    if not hmac.compare_digest(given.encode(), expected.encode()):
        abort(403, "The signature does not match the body.")
    return {"event": request.get_json()["event"]}
