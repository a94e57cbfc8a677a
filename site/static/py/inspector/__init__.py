"""Watch what a Flask app does with one request, and tell it as a timeline.

``inspect(app)`` prepares an app once; then, for each request::

    with Watch(app) as watch:
        response = client.open("/")
    watch.timeline  # a dict that json.dumps takes

Nothing of the app or of Flask is patched and nothing they do is changed. The steps come from Flask's signals, from the
interpreter's own reports on the code objects of the registered functions (PEP 669; before Python 3.12
``sys.settrace``), from SQLAlchemy's engine events, from sqlite3's trace callback, from the factory of log records and
from Flask-Mail's signal. Extensions are never imported here, only used where the app has imported them. One request is
watched at a time.
"""

from __future__ import annotations

import dataclasses
import itertools
import logging
import os
import sys
import time
import weakref
from types import CodeType
from typing import Any

from inspector import hearing
from inspector.follow import tracer
from inspector.hearing import heard
from inspector.outside import Statements, prepare, recording
from inspector.routes import route
from inspector.steps import Inspection, Step, code_of, collect, hooks_of
from inspector.told import told, without_times
from inspector.values import MOST_NAMES, MOST_REPR, cut, shown, shown_exception, shown_names

MOST_EVENTS = 300
FLOODS = frozenset({"sql", "log", "flash", "mail", "template"})

__all__ = ["Inspection", "Watch", "inspect", "prepare", "without_times"]


_inspections: weakref.WeakKeyDictionary[Any, Inspection] = weakref.WeakKeyDictionary()


def inspect(app: Any, folder: str | os.PathLike | None = None) -> Inspection:
    """Prepare an app; a second call only looks for functions that were registered since.

    ``folder`` is where the reader's files are, else the app's own folder (``root_path``).
    """
    from flask import signals

    prepare()
    inspection = _inspections.get(app)
    if inspection is None:
        inspection = _inspections[app] = Inspection(str(folder or app.root_path))
        for name, receiver in _RECEIVERS.items():
            if receiver:
                getattr(signals, name).connect(receiver, app)
    count = sum(map(len, (app.view_functions, app.blueprints, *hooks_of(app))))
    if count != inspection.counted:
        inspection.counted = count
        collect(app, inspection, _RECEIVERS)
        tracer().follow(inspection.steps.values())
    return inspection


@dataclasses.dataclass(slots=True)
class _Running:
    """A step that has begun: its event, and what was so at its beginning."""

    step: Step
    event: dict
    views: int = 0
    handlers: int = 0
    headers: tuple = ()


class Watch:
    """Watches one request; ``timeline`` is there once the ``with`` block has ended, whether it raised or not.

    ``faults`` are exceptions of the inspector itself: a bug, but not one of the app.
    """

    def __init__(self, app: Any):
        self.app = app
        self.faults: list[Exception] = []
        self.timeline: dict[str, Any] = {}
        self.resting = False
        self.events: list[dict] = []
        self.open: list[dict] = []
        self.running: list[_Running] = []
        self.left_out = 0
        self.views = self.handlers = 0
        self.unexplained: list[dict] = []
        self.route: dict | None = None
        self.request: dict | None = None
        self.start: float | None = None
        self.last = 0.0
        self.cookie_came = ""
        self.set_cookies: list[str] = []
        self.templates: list[dict] = []
        self.flashed: list[dict] = []
        self.logs: list[dict] = []
        self.mails: list[dict] = []
        self.sql = Statements()

    def __enter__(self) -> Watch:
        self.inspection = inspect(self.app)
        self._outer, hearing.on = hearing.on, self
        self._records = logging.getLogRecordFactory()
        self._factory = recording(self._records)
        # A handler would keep logging and Flask from setting up their own, a factory is never noticed.
        logging.setLogRecordFactory(self._factory)
        tracer().on()
        return self

    def __exit__(self, *_: Any) -> None:
        tracer().off()
        if logging.getLogRecordFactory() is self._factory:
            logging.setLogRecordFactory(self._records)
        while self.open:
            self.end(self.open[0])
        hearing.on = self._outer
        try:
            self.timeline = told(self)
        except Exception as error:
            self.faults.append(error)

    def now(self) -> float:
        """Milliseconds since the first event."""
        moment = time.perf_counter()
        if self.start is None:
            self.start = moment
        self.last = (moment - self.start) * 1000
        return self.last

    def begin(self, kind: str, name: str, *detail: tuple[str, str], place=(None, None), open: bool = True) -> dict:
        """Add an event; it is open, and what follows is inside of it, until its end."""
        event = {
            "kind": kind,
            "name": name,
            "at": self.now(),
            "took": None,
            "depth": len(self.open),
            "detail": [list(pair) for pair in detail],
            "file": place[0],
            "line": place[1],
        }
        # What comes in floods leaves room for the rest of the way.
        if len(self.events) < MOST_EVENTS - (40 if kind in FLOODS else 0):
            self.events.append(event)
        else:
            self.left_out += 1
        if open:
            self.open.append(event)
        return event

    def mark(self, kind: str, name: str, *detail: tuple[str, str], place=(None, None)) -> dict:
        """Add an event that has no length."""
        return self.begin(kind, name, *detail, place=place, open=False)

    def end(self, event: dict) -> None:
        """End an event, and what is still open inside of it."""
        at = next((n for n, one in enumerate(self.open) if one is event), None)
        if at is not None:
            now = self.now()
            for one in self.open[at:]:
                one["took"] = now - one["at"]
            del self.open[at:]

    def drop(self, event: dict) -> None:
        """Take back an event that taught nothing; what is inside of it moves up."""
        at = next((n for n, one in enumerate(self.events) if one is event), None)
        if at is not None:
            del self.events[at]
            inside = itertools.takewhile(lambda one: one["depth"] > event["depth"], self.events[at:])
            for one in list(inside):
                one["depth"] -= 1

    def place(self) -> tuple[str | None, int | None]:
        """The line of the reader, in Python or in a template, that led here."""
        frame, entry = sys._getframe(1), type(self.app).wsgi_app.__code__
        while frame and frame.f_code is not entry:
            template = frame.f_globals.get("__jinja_template__")
            if template:
                name = self.inspection.file(template.filename or "<string>") or template.name
                return name, template.get_corresponding_lineno(frame.f_lineno) if name else None
            if file := self.inspection.file(frame.f_code.co_filename):
                return file, frame.f_lineno
            frame = frame.f_back
        return None, None

    def step_begins(self, step: Step, arguments: list) -> None:
        if step.kind in ("-later", "-finishes"):
            for failed in [one for one in self.running if step.kind == "-finishes" and one.step.kind == "-failed"]:
                # From here on the error's answer goes the way of every answer.
                self.running.remove(failed)
                self.end(failed.event)
                self._error_ends(failed, raised=False)
            return
        argument = arguments[-1] if arguments else None
        detail, place = list(step.detail), (step.file, step.line)
        match step.kind:
            case "-match" | "-opened" | "-saved":
                event = self.begin("match" if step.kind == "-match" else "session", step.kind[1:])
            case "-arrived" | "-failed":
                self._explain(argument)
                event = self.begin("error", shown_exception(argument))
            case "error" | "teardown":
                detail.append(("exception", shown_exception(argument)))
                event = self.begin(step.kind, step.name, *detail, place=place)
            case _:
                event = self.begin(step.kind, step.name, *detail, place=place)
        self.views += step.kind == "view"
        self.handlers += step.kind == "error"
        headers = tuple(getattr(argument, "headers", ())) if step.kind == "after" else ()
        self.running.append(_Running(step, event, self.views, self.handlers, headers))

    def step_ends(self, code: CodeType, value: Any, error: BaseException | None, raised: bool) -> None:
        step = self.inspection.steps.get(id(code))
        if step and step.kind == "-later":
            # @after_this_request gives back the function that it has registered.
            self.inspection.add("after", value, ("hook", "after_this_request"))
            tracer().follow([one] if (one := self.inspection.steps.get(id(code_of(value)))) else [])
            return
        running = next((one for one in reversed(self.running) if one.step.code is code), None)
        if running is None:
            return
        self.running.remove(running)
        self.end(running.event)
        if running.step.kind in ("-arrived", "-failed"):
            self._error_ends(running, raised)
        elif raised:
            running.event["detail"].append(["raised", shown_exception(error) if error else "an exception"])
            if error is None:
                self.unexplained.append(running.event)
        else:
            self._step_returns(running, value)

    def _step_returns(self, running: _Running, value: Any) -> None:
        step, detail = running.step, running.event["detail"]
        match step.kind:
            case "-match":
                self.matched(running.event)
            case "before" if value is not None:
                detail += [["returned", shown(value)], ["so", "this is the answer: the view is not called"]]
            case "view" if not step.wraps:
                detail.append(["returned", shown(value)])
            case "view" if self.views == running.views:
                detail += [["returned", shown(value)], ["so", "the function inside of it is not called"]]
            case "after":
                before = list(running.headers)
                for name, text in getattr(value, "headers", ()):
                    if (name, text) not in before:
                        detail.append(["header", cut(f"{name}: {text}", MOST_REPR)])
            case "template" | "error":
                detail.append(["returned", shown(value)])

    def _explain(self, error: BaseException) -> None:
        """Before Python 3.12 a step's end does not tell its exception; now it is known."""
        for event in self.unexplained:
            event["detail"][-1][1] = shown_exception(error)
        self.unexplained.clear()

    def _error_ends(self, running: _Running, raised: bool) -> None:
        event, handled = running.event, self.handlers > running.handlers
        if running.step.kind == "-failed":
            so = "a handler makes the answer" if handled else "no handler: the answer is 500"
            event["detail"].append(["so", "nothing handled it: it is raised again" if raised else so])
        elif raised:
            # What nobody handled comes again as a failure.
            self.drop(event)
        else:
            so = "a handler makes the answer" if handled else "no handler: Flask answers with its own page"
            event["detail"].append(["so", so])

    def matched(self, event: dict | None = None) -> None:
        """The URL has been matched: remember how. Called again, it changes nothing."""
        if event is None:
            if self.route is not None:
                return
            event = self.mark("match", "match")
        from flask import request

        matched = route(self.app, request._get_current_object())
        if self.route is None:
            self.route = matched
            target = request.path + ("?" + request.query_string.decode("latin-1") if request.query_string else "")
            self.request = {"method": request.method, "target": cut(target, MOST_REPR)}
        if matched["rule"] is None:
            event["name"] = f"{matched['status']}" if matched["status"] else "no rule"
            event["detail"] = [["why", matched["why"]]]
        else:
            event["name"] = matched["rule"]
            values = ", ".join(f"{name}={value}" for name, value in matched["values"].items())
            event["detail"] = [["endpoint", matched["endpoint"]], ["methods", ", ".join(matched["methods"])]]
            event["detail"] += [["values", values]] if values else []

    def keep(self, where: list, one: dict) -> None:
        """Add to a list of what is shown apart, within the bound."""
        if len(where) < MOST_EVENTS:
            where.append(one)


@heard
def _pushed(watch, sender, **_):
    watch.mark("context", "pushed")


@heard
def _popped(watch, sender, **_):
    watch.mark("context", "popped")


@heard
def _started(watch, sender, **_):
    from flask import request

    watch.matched()
    watch.cookie_came = watch.cookie_came or request.environ.get("HTTP_COOKIE", "")


@heard
def _finished(watch, sender, response, **_):
    headers = response.headers
    watch.set_cookies = headers.getlist("Set-Cookie")
    detail = [("type", headers["Content-Type"])] if "Content-Type" in headers else []
    if "Content-Length" in headers:
        detail.append(("body", f"{int(headers['Content-Length']):,} bytes"))
    elif response.is_streamed:
        detail.append(("body", "a stream: it is made after this"))
    if "Location" in headers:
        detail.append(("to", headers["Location"]))
    watch.mark("answer", response.status, *detail)


@heard
def _renders(watch, sender, template, context, **_):
    mine = {name: value for name, value in context.items() if name not in ("g", "request", "session")}
    name = template.name or "a string"
    watch.keep(watch.templates, {"name": name, "context": shown_names(mine)})
    watch.begin("template", name, ("names", ", ".join(list(mine)[:MOST_NAMES]) or "none"), place=watch.place())


@heard
def _rendered(watch, sender, template, **_):
    name = template.name or "a string"
    event = next((one for one in reversed(watch.open) if (one["kind"], one["name"]) == ("template", name)), None)
    if event:
        watch.end(event)


@heard
def _flashes(watch, sender, message, category, **_):
    watch.keep(watch.flashed, {"category": str(category), "message": cut(str(message), MOST_REPR)})
    watch.mark("flash", cut(str(message), MOST_REPR), ("category", str(category)), place=watch.place())


_RECEIVERS = {
    "appcontext_pushed": _pushed,
    "appcontext_popped": _popped,
    "request_started": _started,
    "request_finished": _finished,
    "before_render_template": _renders,
    "template_rendered": _rendered,
    "message_flashed": _flashes,
    "got_request_exception": None,
    "request_tearing_down": None,
    "appcontext_tearing_down": None,
}
