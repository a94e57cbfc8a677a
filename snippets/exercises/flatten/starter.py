def flatten(items):
    yield  # the values, one by one
