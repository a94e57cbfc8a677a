from decimal import Decimal


def kind(value):
    match value:
        case bool():
            return "yes or no"
        case int() | float() | Decimal():
            return f"number {value}"
        case str(name):
            return f"text {name}"
        case list(items) | tuple(items):
            return f"{len(items)} items"
        case _:
            return f"unknown: {type(value).__name__}"


for value in True, 5, Decimal("4.50"), "tea", ("tea", "milk"), {7}:
    print(kind(value))
