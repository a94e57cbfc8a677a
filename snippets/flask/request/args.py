# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/search")
def search():
    query = request.args["q"]
    page = request.args.get("page", default=1, type=int)
    sort = request.args.get("sort", default="name")
    return {"page": page, "query": query, "sort": sort}
