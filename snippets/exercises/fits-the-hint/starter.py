from typing import Any


def fits(value: Any, hint: Any) -> bool:
    return isinstance(value, hint)
