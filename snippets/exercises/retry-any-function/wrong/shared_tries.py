from functools import wraps
from inspect import iscoroutinefunction


def retry(times, on=Exception):
    left = times

    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            nonlocal left
            while True:
                left -= 1
                try:
                    return function(*args, **kwargs)
                except on:
                    if left <= 0:
                        raise

        @wraps(function)
        async def async_wrapper(*args, **kwargs):
            nonlocal left
            while True:
                left -= 1
                try:
                    return await function(*args, **kwargs)
                except on:
                    if left <= 0:
                        raise

        return async_wrapper if iscoroutinefunction(function) else wrapper

    return decorator
