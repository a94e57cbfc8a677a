from typing import overload

PRICES = {"tea": 5}


@overload
def price_of(name: str) -> int | None: ...
@overload
def price_of(name: str, default: int) -> int: ...
def price_of(name: str, default: int | None = None) -> int | None:
    return PRICES.get(name, default)


print(price_of("tea"), price_of("milk"))
print(price_of("milk", 0) + 1)
