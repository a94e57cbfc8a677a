from dataclasses import InitVar, dataclass, field

PRICES = {"tea": 5, "milk": 2}


@dataclass
class Order:
    item: str
    quantity: int
    prices: InitVar[dict[str, int]]
    total: int = field(init=False)

    def __post_init__(self, prices):
        self.total = prices[self.item] * self.quantity


order = Order("tea", 3, PRICES)
print(order)
print(hasattr(order, "prices"))
