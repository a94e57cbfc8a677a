"""Programs of other people's as processes of their own: started apart from everything of ours, and surely ended."""

from __future__ import annotations

import os
import signal
import subprocess
from pathlib import Path

KEPT_ENVIRONMENT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "VIRTUAL_ENV")
ENVIRONMENT = {"PYTHONUTF8": "1", "NO_COLOR": "1", "TZ": "UTC", "LANG": "C.UTF-8"}


def start(command: list[str], folder: Path, environment: dict[str, str], **streams) -> subprocess.Popen:
    """Start a command in a folder, which is its home too, with nothing of our environment that it does not need.

    ``streams`` are those of :class:`subprocess.Popen`; standard input is empty unless they say otherwise.
    """
    kept = {name: os.environ[name] for name in KEPT_ENVIRONMENT if name in os.environ}
    return subprocess.Popen(
        command,
        cwd=folder,
        env=kept | ENVIRONMENT | {"HOME": str(folder)} | environment,
        # Where the system knows sessions, one can be ended with all that it has started.
        start_new_session=True,
        **({"stdin": subprocess.DEVNULL} | streams),
    )


def stop(process: subprocess.Popen) -> None:
    """Kill the process and, where the system knows groups, whatever it started."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    except (ProcessLookupError, PermissionError):
        pass
