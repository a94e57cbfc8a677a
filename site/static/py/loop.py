"""``asyncio.run`` in the browser as Python itself has it: each call with an event loop of its own, which is cleared up.

The runtime's own gives all calls the one loop that always runs there, in which what a coroutine has started goes on for
ever. https://docs.python.org/3/library/asyncio-runner.html
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Callable, Generator


def install() -> None:
    """Put everything in place. Called once, after the memory has been restored."""
    from pyodide.webloop import WebLoop

    class Loop(WebLoop):
        """One that comes and goes beside the browser's."""

        is_over = False

        def __init__(self):
            with _none_running():
                super().__init__()

        def close(self) -> None:
            self.is_over = True

        def is_closed(self) -> bool:
            return self.is_over

        def _check_closed(self) -> None:
            if self.is_over:
                raise RuntimeError("Event loop is closed")

    browsers = asyncio.get_event_loop()
    asyncio.new_event_loop = asyncio.events.new_event_loop = Loop
    # As it was before the runtime replaced it.
    asyncio.run = _first(asyncio.run.__wrapped__, browsers)
    asyncio.Runner.run = _first(asyncio.Runner.run, browsers)
    # The runtime's loop calls it for tasks of a factory's; asyncio has it no more.
    asyncio.tasks._set_task_name = lambda task, name: name is None or task.set_name(name)


def _first(run: Callable, browsers: asyncio.AbstractEventLoop) -> Callable:
    """A function that must be the first to run a loop: the browser's does not count, one that runs a task does."""

    @functools.wraps(run)
    def called(*args, **settings):
        if asyncio.current_task(asyncio._get_running_loop() or browsers):
            return run(*args, **settings)
        try:
            with _none_running():
                return run(*args, **settings)
        finally:
            asyncio.set_event_loop(browsers)

    return called


@contextlib.contextmanager
def _none_running() -> Generator[None]:
    before = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(before)
