"""The machine's own browser without a window, and the Python of the site in it."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Generator
from pathlib import Path

from playwright.sync_api import Playwright

ON_PATH = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
ON_MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
ARGUMENTS = ["--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
NO_BROWSER = (
    "No browser found. Install Chromium or Chrome, or run `playwright install chromium`, "
    "or name one: RUNSHEET_BROWSER=/path/to/chromium"
)


class NoBrowserError(RuntimeError):
    """There is no browser; the message says how to get one."""


def browser_options(playwright: Playwright) -> dict:
    """What ``launch`` of Playwright's chromium takes: the browser's path and arguments. Raises NoBrowserError."""
    path = os.environ.get("RUNSHEET_BROWSER") or _find_browser(playwright)
    if not path:
        raise NoBrowserError(NO_BROWSER)
    if not Path(path).is_file():
        raise NoBrowserError(f"RUNSHEET_BROWSER names {path}, and there is no such file.")
    # Chromium refuses to start its sandbox as root, as in most containers.
    as_root = ["--no-sandbox"] if getattr(os, "getuid", lambda: 1)() == 0 else []
    return {"executable_path": path, "args": [*as_root, *ARGUMENTS]}


def _find_browser(playwright: Playwright) -> str | None:
    """The path of a browser that speaks Chromium's protocol: the system's, or Playwright's own."""
    on_path = next(filter(None, map(shutil.which, ON_PATH)), None)
    others = (ON_MACOS, playwright.chromium.executable_path)
    return on_path or next((path for path in others if Path(path).is_file()), None)


@contextlib.contextmanager
def serving(server) -> Generator[str]:
    """Serve in a thread, until left; give the address without a last slash."""
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
