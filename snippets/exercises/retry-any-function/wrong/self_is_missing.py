from functools import update_wrapper
from inspect import iscoroutinefunction


class Retrying:
    def __init__(self, function, times, on):
        update_wrapper(self, function)
        self.function, self.times, self.on = function, times, on

    def __call__(self, *args, **kwargs):
        for left in reversed(range(self.times)):
            try:
                return self.function(*args, **kwargs)
            except self.on:
                if not left:
                    raise


def retry(times, on=Exception):
    def decorator(function):
        if iscoroutinefunction(function):

            async def wrapper(*args, **kwargs):
                for left in reversed(range(times)):
                    try:
                        return await function(*args, **kwargs)
                    except on:
                        if not left:
                            raise

            return update_wrapper(wrapper, function)
        return Retrying(function, times, on)

    return decorator
