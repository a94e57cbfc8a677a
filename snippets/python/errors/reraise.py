stock = {"tea": 3, "jam": 9}


def sell(cart):
    before = stock.copy()
    try:
        for item, count in cart.items():
            if count > stock[item]:
                raise ValueError(f"only {stock[item]} {item} left")
            stock[item] -= count
    except Exception as error:
        print("undo, because of", repr(error))
        stock.update(before)
        raise


for cart in {"jam": 1, "tea": 5}, {"jam": 1, "cake": 1}:
    try:
        sell(cart)
    except (KeyError, ValueError) as error:
        print("refused:", error, stock)
