from contextlib import contextmanager, suppress

locked = set()


@contextmanager
def careless(name):
    locked.add(name)
    yield
    locked.remove(name)


@contextmanager
def careful(name):
    locked.add(name)
    try:
        yield
    finally:
        locked.remove(name)


for lock in careful, careless:
    with suppress(ValueError), lock("note 7"):
        raise ValueError("no title")
    print(lock.__name__, "leaves locked:", locked or "nothing")
