from dataclasses import dataclass, fields
from typing import ClassVar, Final

MAX_ITEMS: Final = 50


@dataclass
class Order:
    currency: ClassVar[str] = "EUR"
    id: int


print(MAX_ITEMS, Order.currency)
print([field.name for field in fields(Order)])
MAX_ITEMS = 60  # type: ignore[misc]
print(MAX_ITEMS)
