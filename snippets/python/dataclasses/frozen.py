from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Price:
    amount: int
    currency: str = "EUR"

    def plus(self, amount: int) -> "Price":
        return Price(self.amount + amount, self.currency)


price = Price(5)
try:
    price.amount = 6
except FrozenInstanceError as error:
    print(error)
print(price.plus(1))
print(issubclass(FrozenInstanceError, AttributeError))
