# /// script
# requires-python = ">=3.11"
# dependencies = ["pydantic"]
# ///
from datetime import date

from pydantic import TypeAdapter, ValidationError


def attempt(kind, value):
    try:
        return repr(TypeAdapter(kind).validate_python(value))
    except ValidationError as error:
        return error.errors()[0]["type"]


for kind, values in {
    int: [" 42 ", "1_000", 3.0, 3.5, True, ""],
    float: ["1e3", 2, "1,5"],
    bool: ["yes", "off", "0", 1, 2, "ja"],
    str: [b"tea", 42, True, None],
    list: [("a",), {"a"}, "a,b"],
    date: ["2026-11-22", "22.11.2026"],
}.items():
    for value in values:
        print(f"{kind.__name__:5} {value!r:14} {attempt(kind, value)}")
