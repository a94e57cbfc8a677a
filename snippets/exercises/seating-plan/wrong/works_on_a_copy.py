class Rollback(Exception):
    """Raised in a block to undo its changes."""


class Changes:
    def __init__(self, plan):
        self.plan = plan

    def __enter__(self):
        self.draft = self.plan.copy()
        return self.draft

    def __exit__(self, exc_type, exc, traceback):
        if exc is None:
            self.plan.clear()
            self.plan.update(self.draft)
        return isinstance(exc, Rollback)
