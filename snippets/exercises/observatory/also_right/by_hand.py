class Observatory:
    def __init__(self, names, connect):
        self.devices = {}
        self._open = []
        try:
            for name in names:
                self.devices[name] = connect(name)
                self._open.append(self.devices[name])
        except BaseException:
            self.close()
            raise

    def close(self):
        if not self._open:
            return
        try:
            self._open.pop().close()
        finally:
            self.close()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.close()
