"""How a URL was matched, or which rules came close."""

from __future__ import annotations

import contextlib
import difflib
import itertools
import re
from typing import Any

from inspector.values import shown_exception, shown_names

MOST_RULES = 300


def route(app: Any, request: Any) -> dict:
    """How the URL was matched, or why it was not and which rules came close."""
    rule, problem = request.url_rule, request.routing_exception
    if rule is not None:
        values = shown_names(request.view_args or {})
        return {"rule": rule.rule, "endpoint": rule.endpoint, "values": values, "methods": sorted(rule.methods or ())}
    status, path = getattr(problem, "code", None), request.path
    if status == 405:
        allowed = sorted(problem.valid_methods or ())
        why = f"{path} takes {', '.join(allowed)}, not {request.method}"
        close = _rules_for(app, request, allowed)
    elif status == 308:
        why, close = f"{path} redirects to {problem.new_url}", []
    elif status == 404:
        why, close = f"no rule matches {path}", _nearest(app, path)
    else:
        why, close = shown_exception(problem), []
    return {"rule": None, "status": status, "why": why, "close": close}


def _rules_for(app: Any, request: Any, methods: list[str]) -> list[dict]:
    """The rules that match the path, each with other methods."""
    adapter, found = app.create_url_adapter(request), {}
    for method in methods:
        with contextlib.suppress(Exception):
            rule, _ = adapter.match(method=method, return_rule=True)
            found.setdefault(id(rule), _close(rule, ""))
    return list(found.values())[:3]


def _close(rule: Any, why: str) -> dict:
    return {"rule": rule.rule, "methods": sorted(rule.methods or ()), "endpoint": rule.endpoint, "why": why}


def _nearest(app: Any, path: str) -> list[dict]:
    """Up to three rules that a path nearly matches, the nearest first."""
    rules = (rule for rule in app.url_map.iter_rules() if rule.endpoint.rpartition(".")[2] != "static")
    scored = []
    for n, rule in enumerate(itertools.islice(rules, MOST_RULES)):
        score, why = _likeness(app, rule.rule, path)
        if score >= 0.5:
            scored.append((-score, n, _close(rule, why)))
    return [close for _, _, close in sorted(scored, key=lambda one: one[:2])[:3]]


_VARIABLE = re.compile(r"<(?:(\w+)(?:\(.*?\))?:)?\w+>")


def _likeness(app: Any, rule: str, path: str) -> tuple[float, str]:
    """How near a path comes to a rule (0 to 1), and what keeps it from matching where that is one thing."""
    wanted, given = rule.strip("/").split("/"), path.strip("/").split("/")
    total, why = 0.0, ""
    for part, text in itertools.zip_longest(wanted, given):
        if part is None or text is None:
            continue
        variable = _VARIABLE.search(part)
        if not variable:
            total += difflib.SequenceMatcher(None, part.lower(), text.lower()).ratio()
            continue
        converter = app.url_map.converters.get(variable[1] or "default")
        if variable[1] == "path":
            return (total + 1) / (len(wanted) or 1) * 0.9, why
        if converter and not re.fullmatch(converter.regex, text):
            total, why = total + 0.6, f"{variable[0]} does not take {text!r}"
        else:
            total += 0.9
    if wanted == given and rule != path:
        why = "without the slash at the end" if path.endswith("/") else "with a slash at the end"
    return total / max(len(wanted), len(given)), why
