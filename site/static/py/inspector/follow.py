"""Follow code objects: the watch is told when one of an app's steps begins and how it ends."""

from __future__ import annotations

import functools
import sys
import threading
from types import CodeType, FrameType
from typing import Any

from inspector import hearing
from inspector.hearing import heard


class _Monitoring:
    """Reports on single code objects (PEP 669), which costs the rest of the program nothing."""

    def __init__(self, monitoring: Any, tool: int):
        self.monitoring, self.tool = monitoring, tool
        self.events = events = monitoring.events
        if monitoring.get_tool(tool) is None:
            monitoring.use_tool_id(tool, "runsheet")
        monitoring.register_callback(tool, events.PY_START, self._start)
        monitoring.register_callback(tool, events.PY_RETURN, self._return)
        # An exception's way can only be followed everywhere. Set once: every change makes Python look at all code anew.
        monitoring.set_events(tool, events.PY_UNWIND)

    def follow(self, steps) -> None:
        for step in steps:
            self.monitoring.set_local_events(self.tool, step.code, self.events.PY_START | self.events.PY_RETURN)

    def on(self) -> None:
        self.monitoring.register_callback(self.tool, self.events.PY_UNWIND, self._unwind)

    def off(self) -> None:
        self.monitoring.register_callback(self.tool, self.events.PY_UNWIND, None)

    @staticmethod
    def _start(code, offset):
        _begins(code, sys._getframe(1))

    @staticmethod
    def _return(code, offset, value):
        _returns(code, value)

    @staticmethod
    def _unwind(code, offset, error):
        if hearing.on and id(code) in hearing.on.inspection.steps:
            _raises(code, error)


class _Tracing:
    """The same before Python 3.12, by ``sys.settrace``: unlike a profile function it hears of no call into C, so that
    it costs a third, and it hears of exceptions.
    """

    # dis.opmap of Python 3.11; the module itself is slow to import.
    RETURN_VALUE, YIELD_VALUE = 83, 86

    def follow(self, steps) -> None:
        pass

    def on(self) -> None:
        steps, follow = hearing.on.inspection.steps, self._follow

        def trace(frame, event, value):
            if id(frame.f_code) in steps:
                return follow(frame)
            return None

        self.before, self.before_in_threads = sys.gettrace(), threading.gettrace()
        # Async views run in a thread of their own.
        threading.settrace(trace)
        sys.settrace(trace)

    def off(self) -> None:
        sys.settrace(self.before)
        threading.settrace(self.before_in_threads)

    def _follow(self, frame: FrameType):
        code, error = frame.f_code, None
        frame.f_trace_lines = False
        # RESUME's argument is 0 at the start, and another after a yield or an await.
        if code.co_code[frame.f_lasti + 1] == 0:
            _begins(code, frame)

        def local(frame, event, value):
            nonlocal error
            if event == "exception":
                error = value[1]
            elif event == "return":
                operation = code.co_code[frame.f_lasti]
                if operation == self.RETURN_VALUE:
                    _returns(code, value)
                elif operation != self.YIELD_VALUE:
                    _raises(code, error)
            return local

        return local


@functools.cache
def tracer() -> _Monitoring | _Tracing:
    """How this Python lets code be followed."""
    monitoring = getattr(sys, "monitoring", None)
    for tool in (4, 3) if monitoring else ():
        if monitoring.get_tool(tool) in (None, "runsheet"):
            return _Monitoring(monitoring, tool)
    return _Tracing()


@heard
def _begins(watch: Any, code: CodeType, frame: FrameType) -> None:
    step = watch.inspection.steps.get(id(code))
    if step:
        watch.step_begins(step, [frame.f_locals.get(name) for name in code.co_varnames[: code.co_argcount]])


@heard
def _returns(watch: Any, code: CodeType, value: Any) -> None:
    watch.step_ends(code, value, None, raised=False)


@heard
def _raises(watch: Any, code: CodeType, error: BaseException | None) -> None:
    watch.step_ends(code, None, error, raised=True)
