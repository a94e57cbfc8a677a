def read(order):
    match order:
        case {**keys} if not keys:
            return "empty"
        case {"item": item, **rest} if not rest:
            return f"{item} and no other key"
        case {"item": item, **rest} if rest.keys() <= {"quantity"}:
            return f"{rest.get('quantity', 1)} × {item}"
        case {"item": _, **rest}:
            return f"unknown: {sorted(rest.keys() - {'quantity'})}"


print(read({}))
print(read({"item": "tea"}))
print(read({"item": "tea", "quantity": 3}))
print(read({"item": "tea", "quantity": 3, "qty": 4}))
