from collections import deque


class Limiter:
    """Count the requests of each client; time comes from `clock`, in seconds."""

    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        # The times of each client's requests, the client of the last one last.
        self.times = {}

    def __len__(self):
        """How many clients are remembered."""
        return len(self.times)

    def wait(self, client):
        """Count a request of `client` and return 0, if it is within the limit.

        If not, count nothing and return the seconds until one will be.
        """
        now = self.clock()
        self.forget(now)
        times = self.times.get(client, deque())
        while times and times[0] + self.seconds <= now:
            times.popleft()
        if len(times) >= self.limit:
            return times[0] + self.seconds - now
        times.append(now)
        self.times.pop(client, None)
        self.times[client] = times
        return 0

    def forget(self, now):
        while self.times:
            client = next(iter(self.times))
            if self.times[client][-1] + self.seconds > now:
                return
            del self.times[client]
