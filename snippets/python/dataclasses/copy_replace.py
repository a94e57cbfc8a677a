# /// script
# requires-python = ">=3.13"
# ///
from copy import replace
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Order:
    item: str
    quantity: int = 1


print(replace(Order("tea"), quantity=5))
print(replace(date(2026, 11, 22), day=1))
