orders = [
    {"id": 1001, "total": 40, "paid": True},
    {"id": 1002, "total": 15, "paid": False},
    {"id": 1003, "total": 90, "paid": True},
]

print(sum(order["total"] for order in orders if order["paid"]))
print(any(order["total"] > 50 for order in orders))
print(all(order["paid"] for order in orders))
print(max((order["total"] for order in orders), default=0))
print(", ".join(str(order["id"]) for order in orders))
print(next((o["id"] for o in orders if o["total"] > 100), None))
