from contextlib import contextmanager


class Rollback(Exception):
    """Raised in a block to undo its changes."""


@contextmanager
def all_or_nothing(plan):
    before = list(plan.items())
    try:
        yield plan
    except BaseException as error:
        for seat in list(plan):
            del plan[seat]
        for seat, guest in before:
            plan[seat] = guest
        if not isinstance(error, Rollback):
            raise


class Changes:
    def __init__(self, plan):
        self.plan = plan

    def __enter__(self):
        self.manager = all_or_nothing(self.plan)
        return self.manager.__enter__()

    def __exit__(self, exc_type, exc, traceback):
        return self.manager.__exit__(exc_type, exc, traceback)
