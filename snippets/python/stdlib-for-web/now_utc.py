from datetime import UTC, datetime

aware = datetime.now(UTC)
naive = datetime.now()
print(aware.tzinfo, naive.tzinfo)

try:
    aware - naive
except TypeError as error:
    print(error)

try:
    aware > naive
except TypeError as error:
    print(error)

stored = datetime(2026, 11, 22, 18, 30)  # naive, meant in UTC
known = stored.replace(tzinfo=UTC)
print(known, known.replace(tzinfo=None) == stored)
