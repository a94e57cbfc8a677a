"""The timeline as it is told: JSON, in Flask's words."""

from __future__ import annotations

import re
from typing import Any

from inspector.cookies import cookies as cookies_of
from inspector.cookies import session as session_of
from inspector.values import MOST_NAMES, MOST_REPR, cut

LABELS = {
    "context": "app context",
    "match": "URL map",
    "view": "view",
    "template": "template",
    "sql": "SQL",
    "flash": "flash",
    "log": "log",
    "mail": "mail",
    "error": "error",
    "session": "session",
    "answer": "response",
    "signal": "signal",
}
SAYS = {
    "pushed": "From here on current_app and g work; request and session follow at once.",
    "popped": "From here on request, session, g and current_app no longer work.",
    "opened": "The cookie's signature is checked and its content becomes session.",
    "saved": "The session is signed and goes into a cookie.",
    "url_value_preprocessor": "May change the values that the URL gave, before anything else runs.",
    "before_request": "Runs before the view. What it returns, unless None, is the answer.",
    "context_processor": "Adds names to every template.",
    "after_request": "Gets the response and must return one.",
    "after_this_request": "Gets the response of this one request and must return one.",
    "teardown_request": "Cleans up. It runs even if all else failed.",
    "teardown_appcontext": "Cleans up at the end of the context, in commands too.",
    "match": "Method and path lead to an endpoint and its values.",
    "view": "Your function: it is given the values of the URL, and what it returns becomes the response.",
    "decorator": "A decorator around the view: it runs first, and decides whether the view does.",
    "template": "Jinja fills in the template with the context.",
    "sql": "A statement that went to the database.",
    "flash": "Kept in the session until get_flashed_messages() takes it.",
    "log": "A log record.",
    "mail": "A mail that was handed over for sending.",
    "error": "An exception has left the view or a hook: Flask looks for a handler.",
    "handler": "What it returns becomes the response.",
    "answer": "What came back is now a whole response: status, headers, body.",
    "signal": "A receiver that was connected to the signal.",
}


def _label(event: dict) -> None:
    """Say what the event is in Flask's words, and in one sentence what it is for."""
    detail = dict(map(tuple, event["detail"]))
    hook = detail.get("hook", "")
    handler = "handles" in detail
    event["label"] = hook or ("errorhandler" if handler else LABELS.get(event["kind"], event["kind"]))
    special = "handler" if handler else "decorator" if event["name"].startswith("@") else event["name"]
    of_kind = SAYS.get(event["kind"], "")
    known = event["kind"] in ("context", "session") or special in ("handler", "decorator")
    event["says"] = SAYS.get(hook) or (SAYS.get(special, of_kind) if known else of_kind)


def told(watch: Any) -> dict:
    """The timeline of a watch that has ended."""
    cookies = cookies_of(watch.set_cookies)
    name = watch.app.config["SESSION_COOKIE_NAME"]
    session = session_of(watch.app, watch.cookie_came, cookies)
    _tell_session(watch, name, any(one["name"] == name for one in cookies), session)
    sql = watch.sql.told()
    for event in watch.events:
        event.pop("sql", None)
        _label(event)
        event["at"] = round(event["at"], 3)
        if event["took"] is not None:
            event["took"] = round(event["took"], 3)
    for cookie in cookies:
        cookie["value"] = cut(cookie["value"], MOST_REPR)
        cookie["session"] = cookie["name"] == name
    return {
        "request": watch.request,
        "route": watch.route or {"rule": None, "status": None, "why": "the request did not get as far", "close": []},
        "events": watch.events,
        "session": session,
        "cookies": cookies,
        "flashed": watch.flashed,
        "templates": watch.templates,
        "sql": sql,
        "logs": watch.logs,
        "mails": watch.mails,
        "left_out": {"events": watch.left_out, "sql": watch.sql.count - len(sql)},
        "seconds": round(watch.last / 1000, 6),
    }


def without_times(timeline: dict) -> dict:
    """The timeline without what would differ in every recording: durations, signatures and times counted from now."""
    told = {name: value for name, value in timeline.items() if name != "seconds"}
    told["events"] = [
        {name: value for name, value in event.items() if name not in ("at", "took")}
        | {"detail": [[label, _without_time(text)] for label, text in event["detail"]]}
        for event in timeline["events"]
    ]
    told["sql"] = [{name: value for name, value in one.items() if name != "took"} for one in timeline["sql"]]
    told["cookies"] = [
        one
        | {"attributes": _without_time(one["attributes"])}
        | ({"value": "(signed)"} if one["session"] and not one["deleted"] else {})
        for one in timeline["cookies"]
    ]
    return told


def _without_time(attributes: str) -> str:
    return re.sub(r"(\bExpires=)(?!Thu, 01 Jan 1970)[^;]+", r"\1(time)", attributes)


def _tell_session(watch: Any, name: str, sent: bool, session: dict | None) -> None:
    """Keep the session's events where something came or went."""
    for event in [one for one in watch.events if one["kind"] == "session"]:
        if event["name"] == "opened":
            useful = f"{name}=" in watch.cookie_came
            event["detail"] = [["from", f"the cookie {name}"]]
        else:
            useful = sent
            event["detail"] = [["in", f"the cookie {name}"]]
            if session and session["changed"]:
                event["detail"].append(["changed", ", ".join(session["changed"][:MOST_NAMES])])
        if not useful:
            watch.drop(event)
