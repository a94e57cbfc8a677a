from functools import wraps


def counted(function):
    @wraps(function)
    def wrapper(*args, **kwargs):
        try:
            result = function(*args, **kwargs)
        except Exception:
            wrapper.errors += 1
            raise
        wrapper.calls += 1
        return result

    wrapper.calls = wrapper.errors = 0
    return wrapper
