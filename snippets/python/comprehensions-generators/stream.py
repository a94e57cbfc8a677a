# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
import json

from flask import Flask

app = Flask(__name__)


def read_orders():  # stands for a query that reads row by row
    for number, item in [(1001, "tea"), (1002, "milk")]:
        print("read", number)
        yield {"id": number, "item": item}


@app.get("/orders.ndjson")
def export():
    lines = (json.dumps(order) + "\n" for order in read_orders())
    print("the view returns")
    return lines, {"Content-Type": "application/x-ndjson"}
