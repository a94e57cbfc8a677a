stock = {"tea": 3, "milk": 0, "bread": 12}

print([name for name, count in stock.items() if count > 0])
print([count if count > 0 else "sold out" for count in stock.values()])
print(
    [
        f"{name}: {'few' if count < 5 else 'many'}"
        for name, count in stock.items()
        if count > 0
    ]
)
