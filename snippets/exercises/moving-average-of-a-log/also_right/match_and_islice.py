from collections import deque
from itertools import islice


def durations(lines, path):
    for line in lines:
        match line.split():
            case [_, found, _, milliseconds] if found == path:
                try:
                    duration = int(milliseconds)
                except ValueError:
                    continue
                yield duration


def moving_average(numbers, size):
    numbers = iter(numbers)
    last, total = deque(), 0
    for number in islice(numbers, size):
        last.append(number)
        total += number
        yield total / len(last)
    for number in numbers:
        last.append(number)
        total += number - last.popleft()
        yield total / size


def first_alarm(lines, path, size, limit):
    for average in moving_average(durations(lines, path), size):
        if average > limit:
            return average
    return None
