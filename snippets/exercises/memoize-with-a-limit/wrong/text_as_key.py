from functools import wraps


def memoize(size):
    def decorator(function):
        kept = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            key = f"{args} {sorted(kwargs.items())}"
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
