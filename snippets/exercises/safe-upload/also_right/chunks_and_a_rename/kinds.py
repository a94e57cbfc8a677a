from enum import Enum


class Kind(Enum):
    PNG = "png", "image/png"
    JPEG = "jpg", "image/jpeg"
    WEBP = "webp", "image/webp"

    def __init__(self, ending, type):
        self.ending, self.type = ending, type

    @classmethod
    def of(cls, start):
        match start[:4], start[4:8], start[8:12]:
            case b"\x89PNG", b"\r\n\x1a\n", _:
                return cls.PNG
            case b"RIFF", _, b"WEBP":
                return cls.WEBP
            case first, _, _ if first[:3] == b"\xff\xd8\xff":
                return cls.JPEG
        return None
