# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.post("/webhook")
def webhook():
    match request.get_json():
        case {"event": "ping"}:
            return {"answer": "pong"}
        case {
            "event": "order.paid",
            "order": {"id": int(number), "cents": int(cents)},
        }:
            return {"paid": number, "cents": cents}
        case {"event": "order.cancelled", "order": {"id": int(number)}}:
            return {"cancelled": number}
        case {"event": "order.paid" | "order.cancelled" as event}:
            return {"error": f"wrong data for {event}"}, 422
        case {"event": str(event)}:
            return {"ignored": event}, 202
        case _:
            return {"error": "no event"}, 400
