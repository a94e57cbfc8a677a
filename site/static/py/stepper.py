"""Record a script step by step, by sys.settrace (https://docs.python.org/3/library/sys.html#sys.settrace).

A recording is an object for JSON: ``steps``, ``values`` (what names held, as text; steps say which by position) and
``cut`` (whether there would be more than MOST_STEPS). A step is ``{event, file, line, about, printed, frames}``:

- ``event``: ``line`` (that line is next), ``return``, ``yield``, ``await`` (the function waits), ``raise`` or ``end``;
- ``about``: what is returned, yielded or raised, as text;
- ``printed``: how many characters had been printed;
- ``frames``: from the script's own to the innermost function: ``{name, line, variables}`` with ``[name, position]``.
"""

from __future__ import annotations

import asyncio
import contextlib
import inspect
import opcode
import os
import re
import reprlib
import sys
import types
from collections.abc import Callable, Generator
from pathlib import Path

MOST_STEPS = 1_000
MOST_NAMES, LONGEST_VALUE = 30, 120
YIELD = opcode.opmap["YIELD_VALUE"]
ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
# How loops and generators end; nothing has gone wrong.
ENDINGS = (StopIteration, StopAsyncIteration, GeneratorExit)


class Enough(BaseException):
    """Ends a script that has more steps than are recorded."""


class Short(reprlib.Repr):
    """Values as text, no longer than there is room for; an object without a word of its own by its attributes."""

    def __init__(self):
        super().__init__()
        self.maxstring = self.maxlong = self.maxother = LONGEST_VALUE
        self.maxlist = self.maxtuple = self.maxset = self.maxdict = self.maxdeque = 12
        self.maxlevel = 4

    def repr_instance(self, value: object, level: int) -> str:
        if type(value).__repr__ is not object.__repr__ or not hasattr(value, "__dict__"):
            return ADDRESS.sub("", super().repr_instance(value, level))
        if level <= 0:
            return f"{type(value).__name__}(…)"
        held = (f"{name}={self.repr1(one, level - 1)}" for name, one in list(vars(value).items())[: self.maxdict])
        return f"{type(value).__name__}({', '.join(held)})"

    def text(self, value: object) -> str:
        try:
            shown = self.repr(value)
        except Exception as error:
            return f"<{type(error).__name__} in its repr>"
        return shown if len(shown) <= LONGEST_VALUE else f"{shown[: LONGEST_VALUE - 1]}…"


class Recorder:
    """Records what runs of the files in a folder. ``printed`` tells how many characters there are by now."""

    def __init__(self, folder: Path, printed: Callable[[], int]):
        self.prefix, self.printed = os.path.join(folder, ""), printed
        self.short = Short()
        self.steps: list[dict] = []
        self.values: dict[str, int] = {}
        self.script: types.FrameType | None = None
        self.cut = False

    @property
    def recording(self) -> dict:
        return {"steps": self.steps, "values": list(self.values), "cut": self.cut}

    def trace(self, frame: types.FrameType, event: str, about: object):
        """The function for sys.settrace, of calls and of what happens in them."""
        if not frame.f_code.co_filename.startswith(self.prefix):
            return None
        self.script = self.script or frame
        if event == "line":
            self._note("line", frame)
        elif event == "return" and frame.f_code.co_flags & inspect.CO_OPTIMIZED:
            kind = _kind_of_return(frame)
            # It is None, too, where an exception leaves the function.
            if kind != "return" or about is not None:
                self._note(kind, frame, self.short.text(about))
        elif event == "exception" and not issubclass(about[0], (*ENDINGS, Enough)):
            self._note("raise", frame, _said(about[1]))
        return self.trace

    def end(self) -> None:
        """Note what the script leaves behind."""
        if self.script:
            self._note("end", self.script)

    def _note(self, event: str, frame: types.FrameType, about: str = "") -> None:
        if len(self.steps) >= MOST_STEPS and event != "end":
            self.cut = True
            raise Enough
        place = {"file": frame.f_code.co_filename.removeprefix(self.prefix), "line": frame.f_lineno}
        frames = [self._frame(one) for one in self._stack(frame)]
        self.steps.append({"event": event, **place, "about": about, "printed": self.printed(), "frames": frames})

    def _stack(self, frame: types.FrameType | None) -> list[types.FrameType]:
        """The script's own frames, from the script on; a task of an event loop stands upon the script alone."""
        found = []
        while frame:
            if frame.f_code.co_filename.startswith(self.prefix) and frame is not self.script:
                found.append(frame)
            frame = frame.f_back
        return [self.script, *reversed(found)]

    def _frame(self, frame: types.FrameType) -> dict:
        named = [(name, value) for name, value in frame.f_locals.items() if _worth_showing(name, value)]
        variables = [[name, self._position(self.short.text(value))] for name, value in named[:MOST_NAMES]]
        return {"name": frame.f_code.co_name, "line": frame.f_lineno, "variables": variables}

    def _position(self, text: str) -> int:
        return self.values.setdefault(text, len(self.values))


def record(folder: Path, run: Callable[[], object], printed: Callable[[], int]) -> tuple[dict, BaseException | None]:
    """Run, and record what runs of the files in ``folder``; the recording, and what was raised."""
    recorder, error = Recorder(folder, printed), None
    with _tracing(recorder.trace):
        try:
            run()
        except Enough:
            pass
        except BaseException as raised:
            error = raised
    recorder.end()
    return recorder.recording, error


@contextlib.contextmanager
def _tracing(trace: Callable) -> Generator[None]:
    """Trace what runs, also in an event loop of the browser's: its callbacks do not know that they are traced."""
    run = asyncio.Handle._run

    def traced(handle):
        before = sys.gettrace()
        sys.settrace(trace)
        try:
            return run(handle)
        finally:
            sys.settrace(before)

    asyncio.Handle._run = traced
    sys.settrace(trace)
    try:
        yield
    finally:
        sys.settrace(None)
        asyncio.Handle._run = run


def _kind_of_return(frame: types.FrameType) -> str:
    if frame.f_code.co_code[frame.f_lasti] != YIELD:
        return "return"
    # A coroutine yields only to the loop that runs it: what it awaits is not there yet.
    return "await" if frame.f_code.co_flags & inspect.CO_COROUTINE else "yield"


def _said(error: BaseException) -> str:
    text = f"{type(error).__name__}: {error}".removesuffix(": ")
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _worth_showing(name: str, value: object) -> bool:
    """Whether a name is the reader's: not Python's own, no module, and nothing that was only imported."""
    if name.startswith(("__", ".")) or isinstance(value, types.ModuleType):
        return False
    made_elsewhere = isinstance(value, type | types.FunctionType | types.BuiltinFunctionType)
    return not made_elsewhere or value.__module__ == "__main__"
