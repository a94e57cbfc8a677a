# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, redirect, url_for

app = Flask(__name__)


@app.get("/users/<name>")
def profile(name):
    return {"notes": url_for("profile", name=name, tab="notes")}


@app.get("/me")
def me():
    return redirect(url_for("profile", name="ada"))


client = app.test_client()
print(client.get("/users/ada").text.strip())
print(client.get("/me").location)
