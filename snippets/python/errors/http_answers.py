# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask
from werkzeug.exceptions import HTTPException

app = Flask(__name__)
ORDERS = {1001: "open", 1002: "paid"}


class OrderError(Exception):
    status = 409


class OrderNotFound(OrderError):
    status = 404


@app.post("/orders/<int:number>/payment")
def pay(number):
    if number not in ORDERS:
        raise OrderNotFound(f"There is no order {number}.")
    if ORDERS[number] == "paid":
        raise OrderError(f"Order {number} is paid.")
    return {"paid": number}


@app.errorhandler(OrderError)
def order_error(error):
    return {"error": str(error)}, error.status


@app.errorhandler(HTTPException)
def http_error(error):
    return {"error": error.name}, error.code
