from collections.abc import Callable

Discount = Callable[[int, int], int]


def percent(price: int, value: int) -> int:
    return price * (100 - value) // 100


def pay(price: int, value: int, discount: Discount) -> int:
    return discount(price, value)


on_paid: list[Callable[[], None]] = [lambda: print("paid")]

print(pay(200, 10, percent))
print(pay(200, 10, lambda price, value: price - value))
for call in on_paid:
    call()
