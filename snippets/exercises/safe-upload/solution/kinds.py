# The kinds of photo that we take: how their names end, and their type.
KINDS = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}


def kind_of(start):
    """Tell a photo's kind from its first bytes; None if it is of no kind."""
    if start.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if start.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "webp"
    return None
