"""Single keys from a terminal, while everything else goes on."""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from collections.abc import Callable, Generator

# Seconds between looks whether anybody still listens.
LOOK = 0.1


@contextlib.contextmanager
def heard(hear: Callable[[str], None]) -> Generator[None]:
    """Have ``hear`` called with every key, in another thread; afterwards the terminal is as it was.

    Not :func:`click.getchar`, which waits in raw mode: there line ends no longer return to the first column, and Ctrl-C
    is a key.
    """
    over = threading.Event()
    with _single_keys() as read:
        thread = threading.Thread(target=_listen, args=(read, hear, over), daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def _listen(read: Callable[[], str], hear: Callable[[str], None], over: threading.Event) -> None:
    while not over.is_set():
        for key in read():
            hear(key)


if sys.platform == "win32":
    import msvcrt
    import time

    @contextlib.contextmanager
    def _single_keys() -> Generator[Callable[[], str]]:
        def read() -> str:
            if msvcrt.kbhit():
                return msvcrt.getwch()
            time.sleep(LOOK)
            return ""

        yield read

else:
    import select
    import termios
    import tty

    @contextlib.contextmanager
    def _single_keys() -> Generator[Callable[[], str]]:
        terminal = sys.stdin.fileno()

        def read() -> str:
            ready, _, _ = select.select([terminal], [], [], LOOK)
            data = os.read(terminal, 32) if ready else b""
            if ready and not data:
                # The terminal is gone: nobody will press anything any more.
                return "q"
            return data.decode("utf-8", "ignore")

        before = termios.tcgetattr(terminal)
        tty.setcbreak(terminal)
        try:
            yield read
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
