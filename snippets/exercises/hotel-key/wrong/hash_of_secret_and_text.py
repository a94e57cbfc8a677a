import hashlib
import hmac


def sign(text, secret):
    return hashlib.sha256(secret + text.encode()).hexdigest()


def make_key(room, until, secret):
    text = f"{room}.{int(until.timestamp())}"
    return f"{text}.{sign(text, secret)}"


def room_of(key, now, secret):
    text, _, signature = key.rpartition(".")
    right = sign(text, secret)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    room, _, until = text.rpartition(".")
    return room if now.timestamp() < int(until) else None
