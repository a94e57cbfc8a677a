class Observatory:
    def __init__(self, names, connect):
        self.devices = {}
        try:
            for name in names:
                self.devices[name] = connect(name)
        except Exception:
            self.close()
            raise

    def close(self):
        errors = []
        for device in self.devices.values():
            try:
                device.close()
            except Exception as error:
                errors.append(error)
        self.devices = {}
        if errors:
            raise errors[0]

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.close()
