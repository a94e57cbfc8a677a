orders = {1001: ["tea", "milk"], 1002: [], 1003: ["bread"]}

lines = []
for number, items in orders.items():
    for item in items:
        if item != "milk":
            lines.append((number, item))

# The same: the `for` clauses in the same order, the value in front.
flat = [
    (number, item)
    for number, items in orders.items()
    for item in items
    if item != "milk"
]
print(flat == lines, flat)

# A comprehension as the value: a list of lists.
table = [[row * column for column in range(1, 4)] for row in range(1, 3)]
print(table)
print([[row[i] for row in table] for i in range(3)])
