class Rollback(Exception):
    """Raised in a block to undo its changes."""


class Changes:
    def __init__(self, plan):
        self.plan = plan

    def __enter__(self):
        return self.plan

    def __exit__(self, exc_type, exc, traceback):
        pass
