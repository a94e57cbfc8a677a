from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__)
        return function(*args, **kwargs)

    return wrapper


class Order:
    prices = (5, 7)

    @property
    @logged
    def total(self):
        return sum(self.prices)

    @classmethod
    @logged
    def empty(cls):
        order = cls()
        order.prices = ()
        return order

    @staticmethod
    @logged
    def currency():
        return "EUR"


print(Order().total)
print(Order.empty().total)
print(Order.currency())
