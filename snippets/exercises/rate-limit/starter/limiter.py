class Limiter:
    """Count the requests of each client; time comes from `clock`, in seconds."""

    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock

    def __len__(self):
        """How many clients are remembered."""
        return 0

    def wait(self, client):
        """Count a request of `client` and return 0, if it is within the limit.

        If not, count nothing and return the seconds until one will be.
        """
        return 0
