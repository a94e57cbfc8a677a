from functools import wraps


def memoize(size):
    def decorator(function):
        kept = {}

        @wraps(function)
        def wrapper(*args, **kwargs):
            try:
                hash(args)
            except TypeError:
                return function(*args, **kwargs)
            if args in kept:
                result = kept.pop(args)
            else:
                result = function(*args, **kwargs)
                if len(kept) == size:
                    del kept[next(iter(kept))]
            kept[args] = result
            return result

        return wrapper

    return decorator
