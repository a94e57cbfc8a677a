# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, abort, request

names = {"tea"}
app = Flask(__name__)


def is_item(item):
    match item:
        case {"name": str(), "price": int(price)}:
            return price > 0
    return False


# region view
@app.post("/items")
def create():
    item = request.get_json()
    if not is_item(item):
        abort(422)
    if item["name"] in names:
        abort(409)
    names.add(item["name"])
    return item, 201


# endregion
client = app.test_client()
for body in (
    '{"name": ',
    "[]",
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
