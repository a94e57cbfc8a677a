from collections import Counter, defaultdict
from datetime import datetime


def quakes_by_day(lines, zone):
    days = defaultdict(Counter)
    for line in lines:
        if not line.strip():
            continue
        time, place = line.strip().split(maxsplit=1)
        local = datetime.fromisoformat(time).astimezone(zone)
        days[local.date()][place] += 1
    return days
