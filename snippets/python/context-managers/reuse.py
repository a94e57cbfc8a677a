from contextlib import contextmanager, suppress
from threading import Lock


@contextmanager
def editing(name):
    yield name


file = open("note.txt", "w", encoding="utf-8")
for manager in file, editing("note 7"), Lock():
    with manager:
        name = type(manager).__name__
    try:
        with manager:
            print(name, "works again")
    except (AttributeError, ValueError) as error:
        print(name, "is used up:", type(error).__name__)

quiet = suppress(KeyError)
with quiet, quiet:
    {}["price"]
print("suppress works inside itself")
