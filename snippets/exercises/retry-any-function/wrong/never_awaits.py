from functools import wraps


def retry(times, on=Exception):
    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for left in reversed(range(times)):
                try:
                    return function(*args, **kwargs)
                except on:
                    if not left:
                        raise

        return wrapper

    return decorator
