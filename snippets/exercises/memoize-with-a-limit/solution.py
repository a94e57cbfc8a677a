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
            if key in kept:
                result = kept.pop(key)
            else:
                result = function(*args, **kwargs)
                if len(kept) == size:
                    del kept[next(iter(kept))]
            kept[key] = result  # the youngest stands last
            return result

        return wrapper

    return decorator
