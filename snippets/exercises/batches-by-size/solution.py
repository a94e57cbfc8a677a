def batches(items, limit, size=len):
    batch, total = [], 0
    for item in items:
        needed = size(item)
        if batch and total + needed > limit:
            yield batch
            batch, total = [], 0
        batch.append(item)
        total += needed
    if batch:
        yield batch
