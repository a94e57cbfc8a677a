from functools import wraps

kept = {}


def memoize(size):
    def decorator(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                key = args, frozenset(kwargs.items())
                hash(key)
            except TypeError:
                return function(*args, **kwargs)
            if key in kept:
                result = kept.pop(key)
            else:
                result = function(*args, **kwargs)
                if len(kept) == size:
                    del kept[next(iter(kept))]
            kept[key] = result
            return result

        return wrapper

    return decorator
