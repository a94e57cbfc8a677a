import inspect
from functools import update_wrapper


class Attempt:
    def __init__(self, on, last):
        self.on, self.last = on, last

    def __enter__(self):
        return self

    def __exit__(self, kind, error, traceback):
        return isinstance(error, self.on) and not self.last


class retry:
    def __init__(self, times, on=Exception):
        self.times, self.on = times, on

    def attempts(self):
        for number in range(1, self.times + 1):
            yield Attempt(self.on, last=number == self.times)

    def __call__(self, function):
        def wrapper(*args, **kwargs):
            for attempt in self.attempts():
                with attempt:
                    return function(*args, **kwargs)

        async def async_wrapper(*args, **kwargs):
            for attempt in self.attempts():
                with attempt:
                    return await function(*args, **kwargs)

        is_async = inspect.iscoroutinefunction(function)
        return update_wrapper(async_wrapper if is_async else wrapper, function)
