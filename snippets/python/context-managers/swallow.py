from contextlib import contextmanager


class Skip:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        return isinstance(exc, ValueError)


@contextmanager
def skip():
    try:
        yield
    except ValueError as error:
        print("skipped:", error)


for manager in Skip(), skip():
    with manager:
        float("three")
        print("not reached")
    print("after with")
try:
    with Skip():
        [][0]
except IndexError as error:
    print("not swallowed:", error)
