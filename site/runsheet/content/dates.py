"""When a file last changed: git's word, because a fresh clone gives every file the time of the clone."""

from __future__ import annotations

import datetime as dt
import subprocess
from pathlib import Path


def last_commits(folder: Path) -> dict[Path, dt.datetime]:
    """The time of the last commit of each file below a folder; empty outside a git checkout or without git."""
    command = ["git", "log", "--format=%x00%cI", "--name-only", "--no-renames", "--relative", "-z", "--", "."]
    try:
        log = subprocess.run(command, cwd=folder, capture_output=True, timeout=20, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return {}
    found: dict[Path, dt.datetime] = {}
    time = None
    for word in log.decode("utf-8", "replace").replace("\n", "\0").split("\0"):
        if len(word) == 25 and word[10:11] == "T" and word[:4].isdigit():
            time = dt.datetime.fromisoformat(word)
        elif word and time:
            found.setdefault(folder / word, time)
    return found
