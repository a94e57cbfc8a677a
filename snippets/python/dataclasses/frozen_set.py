from dataclasses import dataclass


@dataclass(frozen=True)
class Email:
    address: str

    def __post_init__(self):
        clean = self.address.strip().lower()
        object.__setattr__(self, "address", clean)


@dataclass(frozen=True)
class Basket:
    items: list[str]


print(Email(" Ada@Example.com "))
basket = Basket(["tea"])
basket.items.append("milk")
print(basket)
