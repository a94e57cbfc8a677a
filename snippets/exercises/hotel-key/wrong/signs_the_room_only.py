import hmac


def sign(text, secret):
    return hmac.digest(secret, text.encode(), "sha256").hex()


def make_key(room, until, secret):
    text = f"{room}.{int(until.timestamp())}"
    return f"{text}.{sign(room, secret)}"


def room_of(key, now, secret):
    text, _, signature = key.rpartition(".")
    right = sign(text.rpartition(".")[0], secret)
    if not hmac.compare_digest(signature.encode(), right.encode()):
        return None
    room, _, until = text.rpartition(".")
    return room if now.timestamp() < int(until) else None
