from contextlib import ExitStack


class Observatory:
    def __init__(self, names, connect):
        self.devices = {name: connect(name) for name in names}
        self._stack = ExitStack()
        for device in self.devices.values():
            self._stack.callback(device.close)

    def close(self):
        self._stack.close()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()
