class Observatory:
    def __init__(self, names, connect):
        self.devices = {name: connect(name) for name in names}

    def close(self):
        for device in self.devices.values():
            device.close()
