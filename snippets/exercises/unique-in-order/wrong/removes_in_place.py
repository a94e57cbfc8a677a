def unique(items):
    for item in list(items):
        while items.count(item) > 1:
            items.reverse()
            items.remove(item)
            items.reverse()
    return items
