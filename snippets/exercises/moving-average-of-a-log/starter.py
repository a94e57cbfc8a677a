def durations(lines, path):
    for line in lines:
        method, found, status, milliseconds = line.split()
        yield int(milliseconds)


def moving_average(numbers, size):
    for number in numbers:
        yield number / size


def first_alarm(lines, path, size, limit):
    return None
