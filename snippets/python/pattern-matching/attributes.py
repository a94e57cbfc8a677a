from datetime import date, datetime, time


def shop(moment):
    match moment:
        case date(month=12, day=24 | 25 | 26):
            return "closed for the holidays"
        case datetime(hour=hour) if not 9 <= hour < 17:
            return f"closed at {hour}"
        case date():
            return "open on that day"
        case object(hour=hour):
            return f"at {hour}, but on which day?"
        case _:
            return "no date and no time"


print(shop(datetime(2026, 12, 24, 11, 30)))
print(shop(datetime(2026, 11, 23, 20, 15)))
print(shop(date(2026, 11, 23)))
print(shop(time(11, 30)))
print(shop("tea"))
