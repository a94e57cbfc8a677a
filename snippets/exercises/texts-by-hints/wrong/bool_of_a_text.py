from types import NoneType
from typing import get_args, get_type_hints


def converted(text, hint):
    kinds = get_args(hint) or (hint,)
    if NoneType in kinds and not text:
        return None
    return kinds[0](text)


def call_with(function, texts):
    hints = get_type_hints(function)
    values = {}
    for name, text in texts.items():
        try:
            values[name] = converted(text, hints.get(name, str))
        except ValueError as error:
            raise ValueError(f"{name}: {text!r} does not fit") from error
    return function(**values)
