import hmac


def sign(text, secret):
    return hmac.digest(secret, text.encode(), "sha256").hex()


def make_key(room, until, secret):
    text = f"{room}.{int(until.timestamp())}"
    return f"{text}.{sign(text, secret)}"


def room_of(key, now, secret):
    room, until, signature = key.split(".")
    right = sign(f"{room}.{until}", secret)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    return room if now.timestamp() < int(until) else None
