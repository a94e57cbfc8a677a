from itertools import groupby

orders = [("Ada", 40), ("Bob", 15), ("Ada", 90)]


def customer(order):
    return order[0]


for name, group in groupby(sorted(orders, key=customer), key=customer):
    print(name, [total for _, total in group])

print("unsorted:", [name for name, _ in groupby(orders, key=customer)])
