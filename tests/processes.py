"""Processes that a test starts or leaves: whether they run, whether they listen, when something has come true."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from pathlib import Path


def wait_until(holds: Callable[[], bool], seconds: float = 20) -> None:
    """Return as soon as it holds; fail when it still does not after so many seconds."""
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.002)


def is_running(pid: int) -> bool:
    """Whether the process lives. A kill is on its way for a moment, so wait for the end: `wait_until`."""
    try:
        os.kill(pid, 0)
        # A child that was killed stays in the list until its parent asks for it.
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (ProcessLookupError, FileNotFoundError):
        return False


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
