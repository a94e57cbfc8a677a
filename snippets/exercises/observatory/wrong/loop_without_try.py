class Observatory:
    def __init__(self, names, connect):
        self.devices = {}
        self._open = []
        try:
            for name in names:
                self.devices[name] = connect(name)
                self._open.append(self.devices[name])
        except Exception:
            self.close()
            raise

    def close(self):
        while self._open:
            device = self._open[-1]
            device.close()
            self._open.pop()

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()
