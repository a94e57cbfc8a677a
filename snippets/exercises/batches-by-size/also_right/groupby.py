from itertools import groupby


def batches(items, limit, size=len):
    number = total = 0

    def batch_number(item):
        nonlocal number, total
        total += size(item)
        if total > limit:
            number, total = number + 1, size(item)
        return number

    for _, group in groupby(items, key=batch_number):
        yield list(group)
