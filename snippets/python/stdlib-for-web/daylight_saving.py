# /// script
# dependencies = ["tzdata"]
# ///
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

berlin = ZoneInfo("Europe/Berlin")
before = datetime(2026, 3, 28, 12, 0, tzinfo=berlin)
day = timedelta(days=1)

print(before + day)
print((before.astimezone(UTC) + day).astimezone(berlin))

# In October, 02:30 comes twice.
first = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)
second = first.replace(fold=1)
print(first.tzname(), second.tzname())
print(second.astimezone(UTC) - first.astimezone(UTC))
