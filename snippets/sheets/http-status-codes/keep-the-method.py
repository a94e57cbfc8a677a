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
    body = request.get_data(as_text=True)
    return f"{request.method} {body!r}"


client = app.test_client()
for code in 301, 302, 303, 307, 308:
    answer = client.post(
        f"/old/{code}",
        data="milk",
        follow_redirects=True,
    )
    print("POST", code, "→", answer.text)
