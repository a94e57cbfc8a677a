from collections import Counter


def quakes_by_day(lines, zone):
    days = {}
    for line in lines:
        day, place = line.split()
        days[day] = Counter([place])
    return days
