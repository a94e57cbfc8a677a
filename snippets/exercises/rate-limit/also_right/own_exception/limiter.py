from typing import NamedTuple


class Window(NamedTuple):
    """When the requests of one client fall out of the window, oldest first."""

    ends: tuple[float, ...] = ()

    def at(self, now):
        return Window(tuple(end for end in self.ends if end > now))


class Limiter:
    def __init__(self, limit, seconds, clock):
        self.limit, self.seconds, self.clock = limit, seconds, clock
        self.windows = {}

    def __len__(self):
        return len(self.windows)

    def wait(self, client):
        now = self.clock()
        windows = {
            name: window.at(now) for name, window in self.windows.items()
        }
        self.windows = {name: one for name, one in windows.items() if one.ends}
        ends = self.windows.get(client, Window()).ends
        if len(ends) < self.limit:
            self.windows[client] = Window((*ends, now + self.seconds))
            return 0
        return ends[0] - now
