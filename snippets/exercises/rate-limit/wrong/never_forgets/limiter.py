from collections import defaultdict


class Limiter:
    """Count the requests of each client; time comes from `clock`, in seconds."""

    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.times = defaultdict(list)

    def __len__(self):
        """How many clients are remembered."""
        return len(self.times)

    def wait(self, client):
        """Count a request of `client` and return 0, if it is within the limit.

        If not, count nothing and return the seconds until one will be.
        """
        now = self.clock()
        times = [t for t in self.times[client] if now - t < self.seconds]
        self.times[client] = times
        if len(times) >= self.limit:
            return self.seconds - (now - times[0])
        times.append(now)
        return 0
