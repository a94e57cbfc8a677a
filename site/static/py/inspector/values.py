"""Values as text: bounded, and without making a value do anything."""

from __future__ import annotations

import itertools
import re
import reprlib
from typing import Any

from inspector import hearing

MOST_NAMES = 50
MOST_REPR = 200


class _Repr(reprlib.Repr):
    """A bounded repr that does not make a value work: it follows no proxy and loads no attribute from a database."""

    def __init__(self):
        super().__init__()
        self.maxlevel = 4
        self.maxstring = self.maxlong = self.maxother = MOST_REPR
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdeque = self.maxdict = 20

    def repr_bytes(self, value, level):
        return repr(value[:MOST_REPR])

    def repr_dict(self, value, level):
        if level <= 0:
            return "{...}" if value else "{}"
        pairs = itertools.islice(dict.items(value), self.maxdict)
        pieces = [f"{self.repr1(key, level - 1)}: {self.repr1(one, level - 1)}" for key, one in pairs]
        return "{" + ", ".join(pieces + ["..."] * (len(value) > self.maxdict)) + "}"

    def repr_instance(self, value, level):
        kind = type(value)
        if kind.__name__ == "LocalProxy":
            return "<proxy>"
        if hasattr(kind, "__mapper__"):
            # The model's own __repr__ might load what is not loaded yet.
            loaded = {name: one for name, one in vars(value).items() if not name.startswith("_")}
            shown = (f"{name}={self.repr1(one, level - 1)}" for name, one in sorted(loaded.items()))
            return f"{kind.__name__}({', '.join(shown) if level > 0 else '...'})"
        if kind.__module__.partition(".")[0] == "sqlalchemy":
            for plain in (list, dict, set):
                if isinstance(value, plain):
                    return self.repr1(plain(value), level)
            if kind.__name__ == "Row":
                return self.repr_tuple(tuple(value), level)
        return super().repr_instance(value, level)


_repr = _Repr()
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def shown(value: Any) -> str:
    """A value's repr: at most 200 characters, no address in memory, and it never raises."""
    watch = hearing.on
    if watch:
        rested, watch.resting = watch.resting, True
    try:
        return cut(_ADDRESS.sub("", _repr.repr(value)), MOST_REPR)
    except Exception:
        return f"<{type(value).__name__}: its repr fails>"
    finally:
        if watch:
            watch.resting = rested


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def shown_names(values: dict) -> dict[str, str]:
    return {str(name): shown(value) for name, value in itertools.islice(dict.items(values), MOST_NAMES)}


def shown_exception(error: BaseException | None) -> str:
    if error is None:
        return "None"
    try:
        text = str(error)
        if getattr(error, "description", None) and error.description == getattr(type(error), "description", None):
            text = f"{error.code} {error.name}"
        return cut(f"{type(error).__name__}: {text}".removesuffix(": "), MOST_REPR)
    except Exception:
        return type(error).__name__
