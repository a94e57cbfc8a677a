def describe(order):
    match order:
        case {"item": item, "coupon": str(code)}:
            return f"{item} with coupon {code}"
        case {"item": item, "quantity": 1}:
            return f"one {item}"
        case {"item": item}:
            return f"some {item}"
        case {}:
            return "a dict, but no item"
        case _:
            return "not a dict"


print(describe({"item": "tea", "quantity": 1}))
print(describe({"item": "tea", "quantity": 9, "gift": True}))
print(describe({"quantity": 1, "coupon": "X7", "item": "tea"}))
print(describe({"itm": "tea"}), "|", describe(["item"]))
