import json
from dataclasses import asdict, dataclass
from datetime import date


@dataclass
class Order:
    item: str
    price: float
    day: date


order = Order("tea", 4.9, date(2026, 11, 22))
print(json.dumps(asdict(order), default=str))
try:
    json.dumps(order)
except TypeError as error:
    print(error)
