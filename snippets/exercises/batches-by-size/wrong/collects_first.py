def batches(items, limit, size=len):
    found, total = [], limit + 1
    for item in items:
        if total + size(item) > limit:
            found.append([])
            total = 0
        found[-1].append(item)
        total += size(item)
    yield from found
