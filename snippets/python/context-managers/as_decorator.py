from contextlib import contextmanager


@contextmanager
def announced(name):
    print("start", name)
    try:
        yield
    finally:
        print("end", name)


@announced("import")
def import_orders(count):
    print("importing", count)


import_orders(2)
import_orders(5)
