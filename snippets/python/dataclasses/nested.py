import json
from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass
class Line:
    item: str
    quantity: int


@dataclass
class Order:
    day: date
    lines: list[Line]

    @classmethod
    def from_dict(cls, row: dict) -> Self:
        day = date.fromisoformat(row["day"])
        return cls(day, [Line(**line) for line in row["lines"]])


line = '{"item": "tea", "quantity": 3}'
row = json.loads(f'{{"day": "2026-11-22", "lines": [{line}]}}')
print(Order(**row))
print(Order.from_dict(row).lines, Order.from_dict(row).day)
