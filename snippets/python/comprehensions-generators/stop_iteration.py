orders = [["tea", "milk"], [], ["bread"]]


def first_items(orders):
    for items in orders:
        yield next(iter(items))


def first_items_or_none(orders):
    for items in orders:
        yield next(iter(items), None)


try:
    print(list(first_items(orders)))
except RuntimeError as error:
    print(error)
print(list(first_items_or_none(orders)))
