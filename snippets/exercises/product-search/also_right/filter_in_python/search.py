from collections import ChainMap
from functools import partial


class Wrong(Exception):
    pass


def cents(otherwise, text):
    if not text:
        return otherwise
    if not text.isascii() or not text.isdigit():
        raise Wrong("digits only, please")
    return int(text)


def order(text):
    key = text.removeprefix("-") or "name"
    if key not in ("name", "price") or text == "-":
        raise Wrong("there is no such order")
    return key, text.startswith("-")


READERS = {
    "q": str.strip,
    "min": partial(cents, 0),
    "max": partial(cents, float("inf")),
    "sort": order,
}


def read(args):
    wanted, errors = {}, {}
    given = ChainMap(args, dict.fromkeys(READERS, ""))
    for name, reader in READERS.items():
        try:
            wanted[name] = reader(given[name])
        except Wrong as error:
            errors[name] = str(error)
    if wanted.get("min", 0) > wanted.get("max", float("inf")):
        errors["min"] = "is above max"
    return {"wanted": wanted}, errors
