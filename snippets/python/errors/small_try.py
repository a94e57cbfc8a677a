prices = {"tea": 4, "jam": 6}
symbols = {"EUR": "€"}


def with_symbol(price):
    return symbols["USD"] + str(price)  # the mistake is here


def large_try(item):
    try:
        return with_symbol(prices[item])
    except KeyError:
        return f"no such item: {item}"


def small_try(item):
    try:
        price = prices[item]
    except KeyError:
        return f"no such item: {item}"
    else:
        return with_symbol(price)


for function in large_try, small_try:
    try:
        print(function("tea"))
    except KeyError as error:
        print("KeyError:", error)
