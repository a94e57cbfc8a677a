from calendar import monthrange
from datetime import date, datetime, timedelta

placed = date(2026, 11, 22)
due = placed + timedelta(days=14)
print(due, due > placed, (due - placed).days)

wait = datetime(2026, 11, 24, 1, 0) - datetime(2026, 11, 22, 18, 30)
print(wait, wait.days, wait.seconds)
print(wait.total_seconds(), wait / timedelta(hours=1))

print(placed.replace(day=1))
print(placed.replace(day=monthrange(2026, 11)[1]))
print(placed - timedelta(days=placed.weekday()))  # Monday

born = date(2000, 12, 1)
before_birthday = (placed.month, placed.day) < (born.month, born.day)
print(placed.year - born.year - before_birthday)
