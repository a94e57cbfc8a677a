# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from urllib.parse import urlencode

from flask import Flask, request

app = Flask(__name__)


def link(**changes):
    query = request.args.to_dict(flat=False) | changes
    return "?" + urlencode(query, doseq=True)


@app.get("/shoes")
def shoes():
    page = request.args.get("page", 1, type=int)
    return {"all_colors": link(color=[], page=1), "next": link(page=page + 1)}
