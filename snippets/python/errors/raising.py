def check_quantity(quantity):
    if not isinstance(quantity, int):
        raise TypeError(f"quantity must be an int, got {quantity!r}")
    if quantity < 1:
        raise ValueError(f"quantity must be at least 1, got {quantity}")
    return quantity


for value in 3, 0, "two":
    try:
        print(check_quantity(value))
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")
