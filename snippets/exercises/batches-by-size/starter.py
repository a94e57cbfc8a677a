def batches(items, limit, size=len):
    batch = []
    for item in items:
        batch.append(item)
    yield batch
