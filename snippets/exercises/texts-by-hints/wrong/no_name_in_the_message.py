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
    return function(
        **{
            name: converted(text, hints.get(name, str))
            for name, text in texts.items()
        }
    )
