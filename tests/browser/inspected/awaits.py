import asyncio

from flask import Flask, flash

app = Flask(__name__)
app.secret_key = "secret"


@app.before_request
async def before():
    await asyncio.sleep(0.001)


@app.get("/")
async def index():
    await asyncio.sleep(0.001)
    flash("waited")
    await asyncio.sleep(0.001)
    return "x"


@app.get("/fails")
async def fails():
    await asyncio.sleep(0.001)
    raise LookupError("late")


@app.errorhandler(LookupError)
async def missing(error):
    await asyncio.sleep(0.001)
    return "missing", 404
