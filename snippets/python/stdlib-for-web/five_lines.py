import json
import secrets
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

placed = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)

print(datetime.now(UTC).tzinfo)
print(json.dumps({"id": 7, "placed": placed}, default=str))
print(Path("reports") / "2026" / "november.csv")
print("/orders?" + urlencode({"q": "green tea", "page": 2}))
print(len(secrets.token_urlsafe(32)))
