# /// script
# requires-python = ">=3.11"
# dependencies = ["flask"]
# ///
from http import HTTPStatus
from textwrap import fill

from werkzeug.exceptions import abort, default_exceptions

names = [
    f"{code}_{exception.__name__}"
    for code, exception in default_exceptions.items()
]
print(fill(", ".join(names), 46).replace("_", " "))
without = [
    status.value
    for status in HTTPStatus
    if status >= 400 and status not in default_exceptions
]
print("\nnone for", *without)
try:
    abort(507)
except LookupError as error:
    print("abort(507):", error)
