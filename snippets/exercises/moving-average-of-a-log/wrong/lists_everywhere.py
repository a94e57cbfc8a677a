def durations(lines, path):
    words = [line.split() for line in lines]
    return [
        int(each[3])
        for each in words
        if len(each) == 4 and each[1] == path and each[3].isdecimal()
    ]


def moving_average(numbers, size):
    numbers = list(numbers)
    for end in range(1, len(numbers) + 1):
        last = numbers[max(0, end - size) : end]
        yield sum(last) / len(last)


def first_alarm(lines, path, size, limit):
    averages = moving_average(durations(lines, path), size)
    above = [average for average in averages if average > limit]
    return above[0] if above else None
