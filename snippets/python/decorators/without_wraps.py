import inspect
from functools import wraps


def bare(function):
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def kept(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        return function(*args, **kwargs)

    return wrapper


def price(net, rate=0.2):
    """Add the tax."""
    return round(net * (1 + rate), 2)


for decorator in bare, kept:
    changed = decorator(price)
    print(changed.__name__, inspect.signature(changed), changed.__doc__)

print(kept(price).__wrapped__ is price)
