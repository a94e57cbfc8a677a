"""The watch that is on, and how others reach it: what they tell is heard by it, or by nobody."""

from __future__ import annotations

import functools
from typing import Any

# The watch over the request that is being handled, if one is.
on: Any = None


def heard(function):
    """Call the function with the watch that is on, if one is. A fault of the inspector must not become the app's."""

    @functools.wraps(function)
    def call(*args, **kwargs):
        watch = on
        if watch is None or watch.resting:
            return
        try:
            function(watch, *args, **kwargs)
        except Exception as error:
            watch.faults.append(error)

    return call
