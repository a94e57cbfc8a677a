import hmac
from calendar import timegm


def sign(text, secret):
    return hmac.digest(secret, text.encode(), "sha256").hex()


def make_key(room, until, secret):
    text = f"{room}.{int(timegm(until.timetuple()))}"
    return f"{text}.{sign(text, secret)}"


def room_of(key, now, secret):
    text, _, signature = key.rpartition(".")
    right = sign(text, secret)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    room, _, until = text.rpartition(".")
    return room if timegm(now.timetuple()) < int(until) else None
