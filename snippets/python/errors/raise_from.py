orders = {1001: "tea"}


class OrderNotFound(Exception):
    pass


def find_order(number):
    try:
        return orders[number]
    except KeyError as error:
        raise OrderNotFound(f"no order {number}") from error


try:
    find_order(7)
except OrderNotFound as error:
    print(error)
    print("cause:", repr(error.__cause__))
