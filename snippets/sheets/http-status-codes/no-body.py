# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask

app = Flask(__name__)


@app.get("/<int:code>")
def send(code):
    return "text", code


client = app.test_client()
for code in 200, 204, 205, 304, 404:
    answer = client.get(f"/{code}")
    print(code, repr(answer.text))
