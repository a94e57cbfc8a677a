# /// script
# requires-python = ">=3.14"
# ///
import uuid
from datetime import UTC, datetime

ids = [uuid.uuid7() for _ in range(1000)]
print(ids[0].version, len(set(ids)))
print(ids == sorted(ids))

made = datetime.fromtimestamp(ids[0].time / 1000, UTC)
print(abs(datetime.now(UTC) - made).total_seconds() < 60)
