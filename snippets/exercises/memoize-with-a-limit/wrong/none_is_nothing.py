from functools import wraps


def memoize(size):
    def decorator(function):
        kept = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                key = args, frozenset(kwargs.items())
                result = kept.pop(key, None)
            except TypeError:
                return function(*args, **kwargs)
            if result is None:
                result = function(*args, **kwargs)
                if len(kept) == size:
                    del kept[next(iter(kept))]
            kept[key] = result
            return result

        return wrapper

    return decorator
