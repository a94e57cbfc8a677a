"""How pytest is started here: without what no exercise needs, because each of it costs a part of every check."""

from __future__ import annotations

import os
from pathlib import Path

# Of pytest's own plugins, those that no test needs, and those that learners' tests may need, but ours do not.
LEFT_OUT = ("cacheprovider", "faulthandler", "junitxml", "pastebin", "setuponly", "setupplan", "stepwise")
FOR_LEARNERS = ("debugging", "doctest", "legacypath", "subtests")
# They collect garbage until nothing more comes to light: worth it only where every warning is to be found.
SEARCHING = ("threadexception", "unraisableexception")


def options(folder: Path, more_left_out: tuple[str, ...] = (), strict: bool = False) -> list[str]:
    """pytest's arguments for the tests in ``folder``; with ``strict``, a warning is an error."""
    left_out = [*LEFT_OUT, *more_left_out, *(() if strict else SEARCHING)]
    return [
        *("-q", "--import-mode=importlib", "--tb=no", "-c", os.devnull, f"--rootdir={folder}"),
        *(part for name in left_out for part in ("-p", f"no:{name}")),
        *("-W", "error" if strict else "ignore"),
        # In the common place, pytest clears away older runs' folders: some may belong to runs that go on.
        f"--basetemp={folder / 'tmp_path'}",
    ]
