from dataclasses import dataclass
from typing import NamedTuple


@dataclass
class Paid:
    order: int
    cents: int


class Refund(NamedTuple):
    order: int
    cents: int


class Note:
    __match_args__ = ("text",)
    text = "call Ada"


def describe(event):
    match event:
        case Paid(number, 0) | Refund(number, 0):
            return f"nothing moved for {number}"
        case Paid(number, cents) | [number, cents]:
            return f"{type(event).__name__} {number}: {cents}"
        case Note(text):
            return text


for event in Refund(7, 0), Paid(8, 450), Refund(8, 450), Note():
    print(describe(event))
print(Paid.__match_args__, Refund.__match_args__)
