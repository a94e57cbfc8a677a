from collections import Counter, deque


class Limiter:
    """All requests in one queue by time, and how many each client has in it."""

    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.queue = deque()
        self.counts = Counter()

    def __len__(self):
        return len(self.counts)

    def wait(self, client):
        now = self.clock()
        while self.queue and now - self.queue[0][0] >= self.seconds:
            _, gone = self.queue.popleft()
            self.counts[gone] -= 1
            if not self.counts[gone]:
                del self.counts[gone]
        if self.counts[client] == self.limit:
            oldest = next(time for time, other in self.queue if other == client)
            return self.seconds - (now - oldest)
        self.queue.append((now, client))
        self.counts[client] += 1
        return 0
