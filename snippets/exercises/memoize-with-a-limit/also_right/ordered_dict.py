from collections import OrderedDict
from functools import update_wrapper


class memoize:
    def __init__(self, size):
        self.size = size

    def __call__(self, function):
        kept = OrderedDict()

        def wrapper(*args, **kwargs):
            key = (args, tuple(sorted(kwargs.items())))
            try:
                known = key in kept
            except TypeError:
                return function(*args, **kwargs)
            if not known:
                kept[key] = function(*args, **kwargs)
            kept.move_to_end(key)
            while len(kept) > self.size:
                kept.popitem(last=False)
            return kept[key]

        return update_wrapper(wrapper, function)
