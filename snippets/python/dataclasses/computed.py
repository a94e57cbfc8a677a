from dataclasses import dataclass, field
from functools import cached_property


@dataclass
class Order:
    price: int
    quantity: int
    code: str = field(init=False)

    def __post_init__(self):
        self.code = f"{self.quantity}x{self.price}"

    @property
    def total(self) -> int:
        return self.price * self.quantity

    @cached_property
    def tax(self) -> int:
        print("computing")
        return self.total // 5


order = Order(50, 2)
print(order.tax, order.tax, order.total)
order.quantity = 4
print(order.tax, order.total, order)
