import json
from datetime import datetime
from decimal import Decimal

text = '{"placed": "2026-11-22T18:30:00+00:00", "price": 4.90}'


def decode(row):
    if "placed" in row:
        row["placed"] = datetime.fromisoformat(row["placed"])
    return row


order = json.loads(text, parse_float=Decimal, object_hook=decode)
print(order["price"], type(order["price"]).__name__)
print(order["placed"], type(order["placed"]).__name__)
