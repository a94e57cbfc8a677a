# region limiter
import time
from collections import deque
from functools import wraps
from threading import Lock


class RateLimiter:
    """Allow `calls` calls in any window of `per` seconds."""

    def __init__(self, calls, per, clock=time.monotonic):
        self.calls, self.per, self.clock = calls, per, clock
        self.times = deque()
        self.lock = Lock()

    def __call__(self, function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            self.check()
            return function(*args, **kwargs)

        return wrapper

    def check(self):
        with self.lock:
            now = self.clock()
            while self.times and now - self.times[0] >= self.per:
                self.times.popleft()
            if len(self.times) == self.calls:
                wait = self.per - (now - self.times[0])
                raise RuntimeError(f"try again in {wait:.0f} s")
            self.times.append(now)


# endregion
# region use
now = 0


@RateLimiter(calls=2, per=60, clock=lambda: now)
def send_code(phone):
    return f"code sent to {phone}"


for now in 0, 10, 20, 60, 65, 70:
    try:
        print(now, send_code("555-0100"))
    except RuntimeError as error:
        print(now, error)
# endregion
