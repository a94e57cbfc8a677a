from time import perf_counter, sleep


class Timer:
    def __enter__(self):
        self.start = perf_counter()
        return self

    def __exit__(self, exc_type, exc, traceback):
        self.seconds = perf_counter() - self.start


with Timer() as timer:
    sleep(0.05)

print("at least 0.04 s:", timer.seconds > 0.04)
print("less than 5 s:", timer.seconds < 5)
