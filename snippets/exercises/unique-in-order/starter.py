def unique(items):
    return set(items)
