from contextlib import ExitStack, contextmanager


@contextmanager
def opened(name):
    if name == "missing":
        raise FileNotFoundError(name)
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


def open_all(names):
    with ExitStack() as stack:
        for name in names:
            stack.enter_context(opened(name))
        return stack.pop_all()


with open_all(["jan", "feb"]):
    print("both are open")
try:
    open_all(["jan", "missing"])
except FileNotFoundError:
    print("none is open")
