from itertools import islice


def batched(iterable, size):
    iterator = iter(iterable)
    while batch := tuple(islice(iterator, size)):
        yield batch


for addresses in batched(["ada@x", "bob@x", "cyd@x", "dan@x", "eve@x"], 2):
    print("send to", addresses)
