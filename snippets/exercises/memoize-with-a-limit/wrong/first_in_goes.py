from functools import wraps


def memoize(size):
    def decorator(function):
        kept = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                key = args, frozenset(kwargs.items())
                hash(key)
            except TypeError:
                return function(*args, **kwargs)
            if key not in kept:
                result = function(*args, **kwargs)
                if len(kept) == size:
                    del kept[next(iter(kept))]
                kept[key] = result
            return kept[key]

        return wrapper

    return decorator
