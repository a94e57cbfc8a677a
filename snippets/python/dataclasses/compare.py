from dataclasses import dataclass
from typing import NamedTuple, TypedDict


@dataclass
class Item:
    name: str
    price: int


class Row(NamedTuple):
    name: str
    price: int


class Payload(TypedDict):
    name: str
    price: int


item, row = Item("tea", 5), Row("tea", 5)
payload: Payload = {"name": "tea", "price": "five"}
name, price = row
print(item, row, payload)
print(item == ("tea", 5), row == ("tea", 5))
print(row._replace(price=6), hash(row) == hash(("tea", 5)))
