from functools import wraps


def counted(function):
    function.calls = function.errors = 0

    @wraps(function)
    def wrapper(*args, **kwargs):
        function.calls += 1
        try:
            return function(*args, **kwargs)
        except Exception:
            function.errors += 1
            raise

    return wrapper
