from copy import deepcopy
from dataclasses import dataclass, field, replace


@dataclass(frozen=True)
class Order:
    item: str
    quantity: int = 1
    tags: list[str] = field(default_factory=list)

    def __post_init__(self):
        if self.quantity < 1:
            raise ValueError("quantity must be 1 or more")


order = Order("tea", 2, ["gift"])
more = replace(order, quantity=5)
print(order)
print(more)
print(more.tags is order.tags)
print(deepcopy(order).tags is order.tags)
try:
    replace(order, quantity=0)
except ValueError as error:
    print(error)
