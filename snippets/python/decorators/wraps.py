from functools import wraps


def shout(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        result = function(*args, **kwargs)
        return result.upper()

    return wrapper


@shout
def greet(name):
    """Say hello."""
    return f"hello, {name}"


print(greet("Ada"))
