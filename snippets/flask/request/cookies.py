# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, make_response, request

app = Flask(__name__)


@app.get("/")
def home():
    return {"theme": request.cookies.get("theme", "light")}


@app.post("/theme")
def set_theme():
    response = make_response("", 204)
    response.set_cookie("theme", request.form["theme"], samesite="Lax")
    return response
