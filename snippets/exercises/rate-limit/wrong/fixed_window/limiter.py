class Limiter:
    """Count the requests of each client; time comes from `clock`, in seconds."""

    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.window = None
        self.counts = {}

    def __len__(self):
        """How many clients are remembered."""
        return len(self.counts)

    def wait(self, client):
        """Count a request of `client` and return 0, if it is within the limit.

        If not, count nothing and return the seconds until one will be.
        """
        now = self.clock()
        window = now // self.seconds
        if window != self.window:
            self.window = window
            self.counts = {}
        if self.counts.get(client, 0) >= self.limit:
            return (window + 1) * self.seconds - now
        self.counts[client] = self.counts.get(client, 0) + 1
        return 0
