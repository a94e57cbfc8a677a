from datetime import datetime


def read(line, zone):
    time, _, place = line.strip().partition(" ")
    return datetime.fromisoformat(time).astimezone(zone), place.strip()


def quakes_by_day(lines, zone):
    days = {}
    for when, place in sorted(
        read(line, zone) for line in lines if line.strip()
    ):
        places = days.setdefault(when.date(), {})
        places[place] = places.get(place, 0) + 1
    return days
