from dataclasses import dataclass, fields
from typing import ClassVar


@dataclass
class Order:
    item: str
    TAX: ClassVar[int] = 20
    count: ClassVar[int] = 0
    currency = "EUR"  # no annotation: no field

    def __post_init__(self):
        Order.count += 1


print(Order("tea"), Order("milk"))
print([field.name for field in fields(Order)])
print(Order.count, Order.TAX, Order.currency)
