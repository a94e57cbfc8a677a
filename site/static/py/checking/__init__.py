"""Check a learner's files against the tests of an exercise, in the browser and on the learner's machine alike.

The tests are a pytest file. pytest runs here with a plugin that reports each test function (all of its parameters
together) in the words of a learner: the call, what was expected, what came, the learner's own line.
:func:`checking.checker.check` does it, also named ``checking.check``.
"""


def __getattr__(name: str):
    # pytest comes along with it, which those who only read tests do without.
    if name == "check":
        from checking.checker import check

        return check
    raise AttributeError(f"module 'checking' has no attribute {name!r}")
