from functools import update_wrapper


class counted:
    calls = errors = 0

    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function

    def __call__(self, *args, **kwargs):
        counted.calls += 1
        try:
            return self.function(*args, **kwargs)
        except Exception:
            counted.errors += 1
            raise
