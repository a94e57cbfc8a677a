from functools import wraps
from inspect import iscoroutinefunction


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

        @wraps(function)
        async def async_wrapper(*args, **kwargs):
            return await wrapper(*args, **kwargs)

        return async_wrapper if iscoroutinefunction(function) else wrapper

    return decorator
