from functools import update_wrapper


class counted:
    def __init__(self, function):
        update_wrapper(self, function)
        self.function = function
        self.calls = 0
        self.errors = 0

    def __call__(self, *args, **kwargs):
        self.calls += 1
        try:
            return self.function(*args, **kwargs)
        except Exception:
            self.errors += 1
            raise
