from types import NoneType
from typing import get_args, get_type_hints

YES_NO = {"yes": True, "no": False}


def converted(text, hint):
    kinds = get_args(hint) or (hint,)
    if NoneType in kinds and not text:
        return None
    return YES_NO[text] if kinds[0] is bool else kinds[0](text)


def call_with(function, texts):
    hints = get_type_hints(function)
    values = {}
    for name, text in texts.items():
        hint = hints.get(name, str)
        try:
            values[name] = converted(text, hint)
        except (KeyError, ValueError) as error:
            kind = getattr(hint, "__name__", hint)
            raise ValueError(f"{name}: {text!r} is no {kind}") from error
    return function(**values)
