from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

placed = datetime(2026, 11, 22, 18, 5, 9, tzinfo=UTC)

print(placed.isoformat())
print(placed.isoformat(sep=" ", timespec="minutes"))
print(placed.strftime("%d.%m.%Y %H:%M"))
print(placed.strftime("%B %d, %Y"))
print(f"{placed:%A, %I:%M %p}, {placed:%b} {placed.day}")

header = format_datetime(placed, usegmt=True)
print(header)
print(parsedate_to_datetime(header) == placed)
