"""What a test has to say below the results of the whole run: a plugin of pytest, for its workers too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

SAID = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def at_the_end(pytestconfig) -> Callable[[str], None]:
    """``at_the_end(text)`` has the text printed when all tests of the run are done."""
    if hasattr(pytestconfig, "workeroutput"):
        # A worker of pytest-xdist prints nothing itself: it hands this to the process that does.
        return pytestconfig.workeroutput.setdefault("said", []).append
    return pytestconfig.stash.setdefault(SAID, []).append


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node, error) -> None:
    """Take over what a worker of pytest-xdist had to say."""
    node.config.stash.setdefault(SAID, []).extend(getattr(node, "workeroutput", {}).get("said", []))


def pytest_terminal_summary(terminalreporter, config) -> None:
    for text in config.stash.get(SAID, []):
        terminalreporter.write_line(f"\n{text}")
