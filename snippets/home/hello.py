# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from flask import Flask, request

app = Flask(__name__)
MINUTES = {"green": 2, "black": 4, "mint": 7}


@app.get("/brew/<int:cups>")
def brew(cups):
    tea = request.args.get("tea", default="green")
    if tea not in MINUTES:
        return {"error": f"No {tea} here, I am a teapot."}, 418
    return {
        "leaves": f"{cups * 2} g",
        "steep": f"{MINUTES[tea]} min",
        "tea": tea,
    }
