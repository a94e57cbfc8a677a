import json
from datetime import UTC, date, datetime
from decimal import Decimal


def encode(value):
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, set | frozenset):
        return sorted(value)
    raise TypeError(f"no JSON for {type(value).__name__}")


order = {
    "at": datetime(2026, 11, 22, 18, 30, tzinfo=UTC),
    "price": Decimal("4.90"),
    "ids": {8, 7},
}
print(json.dumps(order, default=encode))
try:
    json.dumps(order)
except TypeError as error:
    print(error)
