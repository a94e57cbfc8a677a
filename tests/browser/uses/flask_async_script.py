import asyncio

from flask import Flask

app = Flask(__name__)


@app.get("/")
async def home():
    await asyncio.sleep(0.01)
    return "slept"


print(app.test_client().get("/").text)
