prices = {"tea": "4.50", "milk": "free"}


def total(item, count):
    try:
        return float(prices[item]) * count
    except (KeyError, ValueError) as error:
        print(f"no price for {item}: {error!r}")
        return 0


print(total("tea", 2))
print(total("milk", 2))
print(total("jam", 2))
