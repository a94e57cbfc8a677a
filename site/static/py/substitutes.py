"""What Python has and the browser's runtime lacks: a keyboard, password hashing.

``page`` is the worker's side, a module that it registers: ``ask(prompt)``, ``scrypt(…)`` and ``pbkdf2(…)``. Under
CPython there is none, and nothing is to be substituted.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import random
import sys


class Keyboard(io.TextIOBase):
    """Standard input that asks the reader for each line, who may also end it."""

    def __init__(self, ask):
        self.ask = ask

    def readable(self) -> bool:
        return True

    def readline(self, size: int = -1) -> str:
        line = self.ask()
        return "" if line is None else f"{line}\n"

    def read(self, size: int = -1) -> str:
        return "".join(iter(self.readline, ""))


def supply() -> None:
    """Put everything in place that is the same for all jobs. Called once, after the memory has been restored."""
    import page
    from pyodide.ffi import run_sync, to_js

    # The snapshot holds one state of the generator for everybody.
    random.seed()
    # As `flask run` does: a call of app.run() is left out, and says so.
    os.environ["FLASK_RUN_FROM_CLI"] = "true"
    # Plugins of packages that happen to be here are not the reader's choice.
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    sys.stdin = Keyboard(lambda: run_sync(page.ask()))

    def scrypt(password, *, salt, n, r, p, maxmem=0, dklen=64):
        """As hashlib.scrypt (RFC 7914)."""
        return page.scrypt(to_js(bytes(password)), to_js(bytes(salt)), n, r, p, dklen).to_bytes()

    def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
        """As hashlib.pbkdf2_hmac (RFC 8018)."""
        size = dklen or hashlib.new(hash_name).digest_size
        key = page.pbkdf2(hash_name, to_js(bytes(password)), to_js(bytes(salt)), iterations, size)
        return run_sync(key).to_bytes()

    hashlib.scrypt, hashlib.pbkdf2_hmac = scrypt, pbkdf2_hmac


def prepare() -> None:
    """See that what a view raises is not logged too."""
    from flask.logging import default_handler

    # What a view raises is shown with the answer.
    if not any(isinstance(one, _WithoutTraceback) for one in default_handler.filters):
        default_handler.addFilter(_WithoutTraceback())


class _WithoutTraceback(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        return not record.exc_info
