"""The functions of an app that Flask calls, found where they are registered."""

from __future__ import annotations

import dataclasses
import os
from types import CodeType
from typing import Any


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """A function of an app that Flask calls: ``hook`` is how it was registered; ``file`` is None outside of the app.

    ``code`` is held, so that nothing else can get its id.
    """

    kind: str
    name: str
    code: CodeType
    detail: tuple[tuple[str, str], ...] = ()
    file: str | None = None
    line: int | None = None
    wraps: bool = False


class Inspection:
    """What is known of one app: ``steps`` by the id of their code object, and which files are the reader's.

    Holds nothing that leads to the app, which may be forgotten before this is.
    """

    def __init__(self, folder: str):
        self.folder = os.path.join(os.path.realpath(folder), "")
        self.steps: dict[int, Step] = {}
        self.counted = -1
        self._files: dict[str, str | None] = {}

    def file(self, path: str) -> str | None:
        """A path as the reader knows it; None where it is not one of the reader's files."""
        if path not in self._files:
            real = os.path.realpath(path)
            own = real.startswith(self.folder) and "site-packages" not in real and not path.startswith("<")
            self._files[path] = os.path.relpath(real, self.folder).replace(os.sep, "/") if own else None
        return self._files[path]

    def add(self, kind: str, function: Any, *detail: tuple[str, str], name: str = "") -> None:
        """Know a function, and the ones it wraps, as steps of that kind."""
        for one in _unwrapped(function):
            code = code_of(one)
            if code is None or id(code) in self.steps:
                continue
            wraps = hasattr(one, "__wrapped__")
            file = self.file(code.co_filename)
            more = detail if file else (*detail, *_package(one))
            called = _decorator(code) if wraps else name or code.co_qualname.rpartition("<locals>.")[2]
            line = code.co_firstlineno if file else None
            self.steps[id(code)] = Step(kind, called, code, more, file, line, wraps)


def _unwrapped(function: Any):
    """The function, what it wraps, what that wraps: from the outermost decorator to the function itself."""
    seen = set()
    while function is not None and id(function) not in seen:
        seen.add(id(function))
        yield function
        function = getattr(function, "__wrapped__", None) or getattr(function, "func", None)


def code_of(function: Any) -> CodeType | None:
    function = getattr(function, "__func__", function)
    if hasattr(function, "__code__"):
        return function.__code__
    # An object that can be called: Python looks for the method in its class.
    return getattr(getattr(type(function), "__call__", None), "__code__", None)  # noqa: B004


def _decorator(code: CodeType) -> str:
    """The name of the decorator that a wrapping function comes from: ``roles.<locals>.decorator.<locals>.wrapper``."""
    outer = code.co_qualname.split(".<locals>.")[:-1] or [code.co_qualname]
    while len(outer) > 1 and outer[-1] in {"decorator", "decorate", "deco", "wrapper", "wrap", "outer", "inner"}:
        del outer[-1]
    return f"@{outer[-1]}"


def _package(function: Any) -> tuple[tuple[str, str], ...]:
    module = getattr(function, "__module__", None) or type(function).__module__
    return (("from", module.partition(".")[0]),)


def hooks_of(app: Any):
    """Every list of registered functions."""
    yield app.teardown_appcontext_funcs
    for hooks in (app.before_request_funcs, app.after_request_funcs, app.teardown_request_funcs,
                  app.url_value_preprocessors, app.template_context_processors):  # fmt: skip
        yield from hooks.values()
    for by_code in app.error_handler_spec.values():
        yield from by_code.values()


def collect(app: Any, inspection: Inspection, receivers: dict) -> None:
    """Know the app's steps. ``receivers``: our own, by the name of their signal."""
    from flask import ctx, signals

    for endpoint, view in app.view_functions.items():
        _collect_view(inspection, endpoint, view)
    for kind, hook, registered in (
        ("before", "url_value_preprocessor", app.url_value_preprocessors),
        ("before", "before_request", app.before_request_funcs),
        ("template", "context_processor", app.template_context_processors),
        ("after", "after_request", app.after_request_funcs),
        ("teardown", "teardown_request", app.teardown_request_funcs),
        ("teardown", "teardown_appcontext", {None: app.teardown_appcontext_funcs}),
    ):
        for blueprint, functions in registered.items():
            for function in functions:
                if getattr(function, "__module__", "") != "flask.templating":
                    inspection.add(kind, function, ("hook", hook), *_of_blueprint(blueprint))
    for blueprint, by_code in app.error_handler_spec.items():
        for handlers in by_code.values():
            for kind, function in handlers.items():
                inspection.add("error", function, ("handles", kind.__name__), *_of_blueprint(blueprint))
    for name, receiver in receivers.items():
        for function in getattr(signals, name).receivers_for(app):
            # Those of extensions are their own matter.
            if function is not receiver and inspection.file(getattr(code_of(function), "co_filename", "<none>")):
                inspection.add("signal", function, ("signal", name))
    # Flask's own moments that no signal tells of. They are shown in the reader's words, not as functions.
    inspection.add("-match", vars(ctx).get("RequestContext", ctx.AppContext).match_request)
    inspection.add("-later", ctx.after_this_request)
    inspection.add("-arrived", type(app).handle_user_exception)
    inspection.add("-failed", type(app).handle_exception)
    inspection.add("-finishes", type(app).finalize_request)
    inspection.add("-opened", type(app.session_interface).open_session)
    inspection.add("-saved", type(app.session_interface).save_session)


def _collect_view(inspection: Inspection, endpoint: str, view: Any) -> None:
    made_from = getattr(view, "view_class", None)
    if made_from is None:
        static = endpoint.rpartition(".")[2] == "static" and "static"
        inspection.add("view", view, ("endpoint", endpoint), name=static or "")
        return
    # What as_view() returns only makes an object of the class; its decorators and methods are the view.
    for one in _unwrapped(view):
        if getattr(one, "__module__", "") != "flask.views" and hasattr(one, "__wrapped__"):
            inspection.add("view", one, ("endpoint", endpoint))
    methods = {"dispatch_request", *map(str.lower, getattr(made_from, "methods", None) or ())}
    for method in sorted(methods):
        function = getattr(made_from, method, None)
        if inspection.file(getattr(code_of(function), "co_filename", "<none>")):
            inspection.add("view", function, ("endpoint", endpoint))


def _of_blueprint(name: str | None) -> tuple[tuple[str, str], ...]:
    return (("blueprint", name),) if name else ()
