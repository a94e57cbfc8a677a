class Rollback(Exception):
    """Raised in a block to undo its changes."""


class Changes:
    def __init__(self, plan):
        self.plan = plan

    def __enter__(self):
        self.before = self.plan
        return self.plan

    def __exit__(self, exc_type, exc, traceback):
        if exc is not None:
            self.plan.clear()
            self.plan.update(self.before)
        return isinstance(exc, Rollback)
