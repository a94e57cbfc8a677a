import hmac
import re
from datetime import UTC, datetime


def make_key(room, until, secret):
    text = f"{room}.{until.timestamp():.0f}"
    return text + "." + hmac.new(secret, text.encode(), "sha256").hexdigest()


def room_of(key, now, secret):
    parts = re.fullmatch(r"(.*)\.([0-9]{1,10})\.[0-9a-f]{64}", key, re.DOTALL)
    if not parts:
        return None
    until = datetime.fromtimestamp(int(parts[2]), UTC)
    if now >= until:
        return None
    made = make_key(parts[1], until, secret)
    return (
        parts[1] if hmac.compare_digest(made.encode(), key.encode()) else None
    )
