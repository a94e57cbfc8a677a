# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, render_template

app = Flask(__name__)


@app.get("/orders/<int:order_id>")
def order(order_id):
    items = ["tea", "bread & butter"]
    return render_template("order.html", order_id=order_id, items=items)
