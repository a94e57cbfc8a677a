from datetime import date


def describe(value):
    match value:
        case None | "":
            return "nothing"
        case int() | float() as price:
            return f"price {price}"
        case str(name):
            return f"text {name}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more"
        case {"item": item, "price": price}:
            return f"{item} costs {price}"
        case date(year=year) if year >= 2026:
            return f"a day in {year}"
        case _:
            return "something else"


print(describe(4.5))
print(describe("tea"))
print(describe(["tea", "milk", "bread"]))
print(describe({"item": "tea", "price": 5, "stock": 7}))
print(describe(date(2026, 11, 22)))
print(describe(date(1999, 1, 1)))
