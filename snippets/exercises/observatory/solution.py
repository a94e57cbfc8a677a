from contextlib import ExitStack, closing


class Observatory:
    def __init__(self, names, connect):
        with ExitStack() as stack:
            self.devices = {
                name: stack.enter_context(closing(connect(name)))
                for name in names
            }
            self._stack = stack.pop_all()

    def close(self):
        self._stack.close()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()
