from functools import singledispatch

STEPS = {"new": "pay", "paid": "pack", "packed": "send"}


@singledispatch
def show(value):
    return str(value)


@show.register
def _(value: int | float):
    return f"{value:.2f} EUR"


def total(cart):
    match cart:
        case {"total": int() | float() as price}:
            return price
        case {"lines": [*lines]}:
            return sum(line["price"] for line in lines)


print(STEPS.get("paid", "wait"), STEPS.get("lost", "wait"))
print(show("tea"), show(4.5))
print(total({"lines": [{"price": 5}, {"price": 7}]}))
