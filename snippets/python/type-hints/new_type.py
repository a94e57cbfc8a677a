from typing import NewType

UserId = NewType("UserId", int)
OrderId = NewType("OrderId", int)


def orders_of(user: UserId) -> list[OrderId]:
    return [OrderId(user * 100 + 1)]


user = UserId(7)
print(orders_of(user), type(user))
print(user == 7, user + 1)
