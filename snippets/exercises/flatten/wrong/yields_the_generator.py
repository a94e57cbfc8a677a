def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield flatten(item)
        else:
            yield item
