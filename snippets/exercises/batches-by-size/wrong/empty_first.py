def batches(items, limit, size=len):
    batch, total = [], 0
    for item in items:
        if total + size(item) > limit:
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += size(item)
    if batch:
        yield batch
