# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


def find_errors(data):
    if not isinstance(data, dict):
        return {"body": "must be a JSON object"}
    errors = {}
    name, price = data.get("name"), data.get("price")
    if not isinstance(name, str) or not 1 <= len(name.strip()) <= 80:
        errors["name"] = "must be a text of 1 to 80 characters"
    if type(price) not in (int, float) or not 0 < price <= 10_000:
        errors["price"] = "must be a number above 0, at most 10000"
    if unknown := data.keys() - {"name", "price"}:
        errors["body"] = f"unknown: {', '.join(sorted(unknown))}"
    return errors


@app.post("/products")
def create_product():
    data = request.get_json()
    if errors := find_errors(data):
        return {"errors": errors}, 422
    return {"name": data["name"].strip(), "price": data["price"]}, 201
