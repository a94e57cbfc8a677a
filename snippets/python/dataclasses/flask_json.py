# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from dataclasses import dataclass
from datetime import date

from flask import Flask, jsonify, request

app = Flask(__name__)


@dataclass
class Order:
    item: str
    quantity: int = 1
    day: date = date(2026, 11, 22)


ORDERS = [Order("tea", 3)]


@app.get("/orders")
def list_orders():
    return ORDERS


@app.post("/orders")
def add_order():
    order = Order(**request.get_json())
    ORDERS.append(order)
    return jsonify(order), 201
