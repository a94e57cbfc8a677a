from dataclasses import dataclass


@dataclass
class Order:
    item: str
    price: int
    quantity: int = 1

    def total(self) -> int:
        return self.price * self.quantity


order = Order("tea", price=5)
order.quantity = 3
print(order)
print(order.total())
print(order == Order("tea", 5, 3))
