from typing import get_type_hints

YES_NO = {"yes": True, "no": False}


def call_with(function, texts):
    hints = get_type_hints(function)
    values = {}
    for name, text in texts.items():
        hint = hints.get(name, str)
        try:
            values[name] = YES_NO[text] if hint is bool else hint(text)
        except (KeyError, ValueError) as error:
            raise ValueError(f"{name}: {text!r} does not fit") from error
    return function(**values)
