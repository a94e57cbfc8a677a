import hmac


def sign(text, secret):
    return hmac.digest(secret, text.encode(), "sha256").hex()


def make_key(room, until, secret):
    text = f"{room}.{int(until.timestamp())}"
    return f"{text}.{sign(text, secret)}"


def room_of(key, now, secret):
    text, _, signature = key.rpartition(".")
    room, _, until = text.rpartition(".")
    if now.timestamp() >= int(until):
        return None
    right = sign(text, secret)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    return room
