# /// script
# requires-python = ">=3.11"
# dependencies = ["flask[async]"]
# ///
import asyncio

from flask import Flask

app = Flask(__name__)


async def price(shop, seconds, events):
    events.append(f"ask {shop}")
    await asyncio.sleep(seconds)  # stands for a request
    events.append(f"{shop} answers")
    return {"oslo": 5, "rome": 4}[shop]


@app.get("/prices/<item>")
async def lowest_price(item):
    events = []
    prices = await asyncio.gather(
        price("oslo", 0.05, events),
        price("rome", 0.01, events),
    )
    return {"item": item, "lowest": min(prices), "events": events}
