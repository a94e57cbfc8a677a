from functools import wraps


def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        try:
            return function(*args, **kwargs)
        except Exception:
            wrapper.errors += 1
            raise

    wrapper.calls = wrapper.errors = 0
    return wrapper
