# /// script
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)


@app.get("/")
def home():
    name = request.args.get("name", "reader")
    return {"hello": name}
