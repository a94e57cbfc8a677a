from functools import lru_cache


def memoize(size):
    return lru_cache(maxsize=size)
