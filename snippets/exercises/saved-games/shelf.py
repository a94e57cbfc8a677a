"""For the tests: a mapping that cannot be reached, and a look at the cause of an exception."""

from collections.abc import Mapping


class Offline(Mapping):
    """Games on a server to which there is no connection."""

    def __getitem__(self, name):
        raise ConnectionError("no answer")

    def __iter__(self):
        raise ConnectionError("no answer")

    def __len__(self):
        raise ConnectionError("no answer")


def cause_of(function, *args):
    """From what the exception of ``function(*args)`` was raised, as a name."""
    try:
        function(*args)
    except Exception as error:
        cause = error.__cause__
        return type(cause).__name__ if cause else "no cause"
    return "no exception"
