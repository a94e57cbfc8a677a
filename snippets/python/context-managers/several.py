from contextlib import contextmanager


@contextmanager
def opened(name):
    if "missing" in name:
        raise FileNotFoundError(name)
    print("open", name)
    try:
        yield name
    finally:
        print("close", name)


with (
    opened("orders") as source,
    opened(f"copy of {source}") as target,
):
    print("copy", source, "->", target)

try:
    with opened("orders"), opened("missing"):
        print("not reached")
except FileNotFoundError as error:
    print("not found:", error)
