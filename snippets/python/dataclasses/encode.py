import json
from dataclasses import asdict, dataclass, is_dataclass
from datetime import datetime


@dataclass
class Note:
    title: str
    saved: datetime


def encode(value):
    if is_dataclass(value):
        return asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    kind = type(value).__name__
    raise TypeError(f"cannot serialize {kind}")


note = Note("Buy tea", datetime(2026, 11, 22, 9, 30))
print(json.dumps({"notes": [note]}, default=encode))
print(str(note.saved))
