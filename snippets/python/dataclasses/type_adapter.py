# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from dataclasses import dataclass
from datetime import date

from pydantic import TypeAdapter, ValidationError


@dataclass
class Line:
    item: str
    quantity: int


@dataclass
class Order:
    day: date
    lines: list[Line]


adapter = TypeAdapter(Order)
line = '{"item": "tea", "quantity": "3"}'
text = f'{{"day": "2026-11-22", "lines": [{line}]}}'
order = adapter.validate_json(text)
print(order.day.year, order.lines)
print(adapter.dump_json(order).decode())
try:
    adapter.validate_json(text.replace('"3"', '"many"'))
except ValidationError as error:
    print(error.errors()[0]["loc"], error.errors()[0]["type"])
