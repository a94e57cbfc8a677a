from collections import deque


def is_sequence(value):
    match value:
        case [*_]:
            return True
        case _:
            return False


print([is_sequence(v) for v in ([], (), range(3), deque("ab"))])
print([is_sequence(v) for v in ("tea", b"tea", bytearray(b"tea"))])
print([is_sequence(v) for v in ({"tea"}, {"tea": 5}, iter([5]))])
