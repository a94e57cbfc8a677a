"""What loggers are set to, which belongs to a job as its modules do: https://docs.python.org/3/library/logging.html."""

from __future__ import annotations

import logging

State = dict[str, tuple]
FRESH = ([], logging.NOTSET, True, False)


def _all() -> dict[str, logging.Logger]:
    """Every logger by name, the root as ''."""
    made = logging.Logger.manager.loggerDict.items()
    return {"": logging.root} | {name: logger for name, logger in made if isinstance(logger, logging.Logger)}


def state() -> State:
    """The handlers, level, propagation and silence of each logger."""
    return {name: (list(one.handlers), one.level, one.propagate, one.disabled) for name, one in _all().items()}


def put(wanted: State) -> None:
    """Set every logger as it was then; those that came later, as if they were new."""
    for name, logger in _all().items():
        handlers, level, logger.propagate, logger.disabled = wanted.get(name, FRESH)
        logger.handlers[:] = handlers
        logger.setLevel(level)
