# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, request

app = Flask(__name__)


@app.post("/old/<int:code>")
def old(code):
    return redirect("/new", code=code)


@app.route("/new", methods=["GET", "POST"])
def new():
    body = request.get_data(as_text=True) or "no body"
    return f"{request.method} with {body}"


client = app.test_client()
for code in [301, 302, 303, 307, 308]:
    response = client.post(f"/old/{code}", data="a=1", follow_redirects=True)
    print(response.history[0].status, "->", response.text)
