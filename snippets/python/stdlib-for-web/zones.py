# /// script
# dependencies = ["tzdata"]
# ///
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

start = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
for name in "Europe/Berlin", "America/New_York", "Asia/Kolkata":
    local = start.astimezone(ZoneInfo(name))
    print(f"{local:%d %b %H:%M %Z} {local.isoformat()}")

# What a form sent, meant in Berlin, to be stored in UTC.
opening = datetime.fromisoformat("2026-07-01T09:00")
opening = opening.replace(tzinfo=ZoneInfo("Europe/Berlin"))
print(opening.astimezone(UTC))

try:
    ZoneInfo("Europe/Berlim")
except ZoneInfoNotFoundError as error:
    print(type(error).__name__)
