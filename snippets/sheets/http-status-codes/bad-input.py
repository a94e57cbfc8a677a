# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request

names = {"tea"}
app = Flask(__name__)


# region view
@app.post("/items")
def create():
    item = request.get_json()
    price = item.get("price")
    if type(price) is not int or price <= 0:
        abort(422)
    if item.get("name") in names:
        abort(409)
    names.add(item.get("name"))
    return item, 201


# endregion
client = app.test_client()
for body in (
    '{"name": ',
    '{"name": "bun", "price": -1}',
    '{"name": "tea", "price": 3}',
    '{"name": "bun", "price": 3}',
):
    answer = client.post(
        "/items",
        data=body,
        content_type="application/json",
    )
    print(body.ljust(28), answer.status_code)
