from datetime import UTC, datetime

placed = datetime.fromtimestamp(1_795_372_200, UTC)
print(placed, int(placed.timestamp()))

milliseconds = 1_795_372_200_250  # Date.now() in JavaScript
placed = datetime.fromtimestamp(milliseconds / 1000, UTC)
print(placed.isoformat(timespec="milliseconds"))
print(round(placed.timestamp() * 1000) == milliseconds)

try:
    datetime.fromtimestamp(milliseconds, UTC)
except ValueError:
    print("these are not seconds")
