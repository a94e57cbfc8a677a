# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.post("/orders")
def create_order():
    order = request.get_json()
    return {
        "coupon": request.args.get("coupon"),
        "amount": order["amount"],
        "agent": request.headers.get("User-Agent"),
    }
