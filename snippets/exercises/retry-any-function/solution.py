from functools import wraps
from inspect import iscoroutinefunction


def retry(times, on=Exception):
    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return function(*args, **kwargs)
                except on:
                    pass
            return function(*args, **kwargs)

        @wraps(function)
        async def async_wrapper(*args, **kwargs):
            for _ in range(times - 1):
                try:
                    return await function(*args, **kwargs)
                except on:
                    pass
            return await function(*args, **kwargs)

        return async_wrapper if iscoroutinefunction(function) else wrapper

    return decorator
