"""Devices for the tests, which write down what is done with them."""


class Device:
    def __init__(self, name, log):
        self.name, self.log = name, log

    def close(self):
        self.log.append(f"close {self.name}")
        if self.name == "stuck":
            raise OSError("stuck does not close")


class Hardware:
    """``connect`` gives devices; ``log`` is what was done. There is no "ghost", and "stuck" fails to close."""

    def __init__(self):
        self.log = []

    def connect(self, name):
        if name == "ghost":
            raise ConnectionError("ghost does not answer")
        self.log.append(f"open {name}")
        return Device(name, self.log)
