def flatten(items):
    found = []
    for item in items:
        if isinstance(item, (list, tuple)):
            found.extend(flatten(item))
        else:
            found.append(item)
    return iter(found)
