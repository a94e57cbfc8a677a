from functools import wraps


def logged(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        print("call", function.__name__)
        return function(*args, **kwargs)

    return wrapper


class Order:
    @property
    @logged
    def total(self):
        return 12

    @classmethod
    @logged
    def empty(cls):
        return cls()

    @staticmethod
    @logged
    def currency():
        return "EUR"


print(Order().total)
print(type(Order.empty()).__name__)
print(Order.currency())
