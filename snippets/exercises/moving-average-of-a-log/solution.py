from collections import deque


def durations(lines, path):
    for line in lines:
        words = line.split()
        if len(words) == 4 and words[1] == path and words[3].isdecimal():
            yield int(words[3])


def moving_average(numbers, size):
    last = deque(maxlen=size)
    for number in numbers:
        last.append(number)
        yield sum(last) / len(last)


def first_alarm(lines, path, size, limit):
    averages = moving_average(durations(lines, path), size)
    return next((average for average in averages if average > limit), None)
