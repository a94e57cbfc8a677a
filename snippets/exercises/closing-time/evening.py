"""Tasks for the tests, and a way to look at what they lead to."""


def gives(result):
    """A task that returns it."""
    return lambda: result


def fails(error):
    """A task that raises it."""

    def fail():
        raise error

    return fail


def group_of(function, tasks):
    """The group of exceptions that ``function(tasks)`` raises."""
    try:
        result = function(tasks)
    except ExceptionGroup as group:
        return group
    raise AssertionError(f"no group was raised, but {result!r} returned")
