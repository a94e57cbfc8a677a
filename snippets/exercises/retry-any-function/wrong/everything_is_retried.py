from functools import wraps
from inspect import iscoroutinefunction


def retry(times, on=Exception):
    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            for left in reversed(range(times)):
                try:
                    return function(*args, **kwargs)
                except Exception:
                    if not left:
                        raise

        @wraps(function)
        async def async_wrapper(*args, **kwargs):
            for left in reversed(range(times)):
                try:
                    return await function(*args, **kwargs)
                except Exception:
                    if not left:
                        raise

        return async_wrapper if iscoroutinefunction(function) else wrapper

    return decorator
