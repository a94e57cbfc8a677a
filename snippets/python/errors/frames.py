import traceback

prices = {"tea": "4.50", "jam": "free"}


def price(item):
    return float(prices[item])


def checkout(items):
    print("to pay:", sum(map(price, items)))


try:
    checkout(["tea", "jam"])
except ValueError as error:
    for frame in traceback.extract_tb(error.__traceback__):
        print("line", frame.lineno, "in", frame.name)
    print(f"{type(error).__name__}: {error}")
