from datetime import UTC, datetime, timedelta, timezone

india = timezone(timedelta(hours=5, minutes=30), "IST")
sent = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)

local = sent.astimezone(india)
print(local, local.tzname())
print(local == sent, local.date() == sent.date())

parsed = datetime.fromisoformat("2026-11-22T18:30:00-05:00")
print(parsed.utcoffset(), parsed.astimezone(UTC))
