# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from dataclasses import dataclass
from textwrap import fill

from flask import Flask

app = Flask(__name__)
app.testing = True


@dataclass
class Order:
    item: str


@app.get("/order")
def show_order():
    return Order("tea")


try:
    app.test_client().get("/order")
except TypeError as error:
    print(fill(str(error), 72))
