"""Cookies, and the session that is in one of them."""

from __future__ import annotations

from typing import Any

from inspector.values import MOST_NAMES, shown_names


def cookies(headers: list[str]) -> list[dict]:
    found = []
    for header in headers[:MOST_NAMES]:
        pair, _, attributes = header.partition(";")
        name, _, value = pair.partition("=")
        attributes = attributes.strip()
        deleted = "Max-Age=0" in attributes.split("; ") or "Expires=Thu, 01 Jan 1970" in attributes
        found.append({"name": name, "value": value, "attributes": attributes, "deleted": deleted})
    return found


def session(app: Any, cookie_came: str, cookies: list[dict]) -> dict | None:
    """The session before and after, read from the cookies: reading ``session`` itself would be noticed by Flask."""
    from flask.sessions import SecureCookieSessionInterface
    from werkzeug.http import parse_cookie

    interface, name = app.session_interface, app.config["SESSION_COOKIE_NAME"]
    came = parse_cookie(cookie_came).get(name)
    sent = next((one for one in reversed(cookies) if one["name"] == name), None)
    if not came and not sent:
        return None
    if not isinstance(interface, SecureCookieSessionInterface):
        note = f"Kept by {type(interface).__name__}, not in the cookie: it is not shown here."
        return {"before": {}, "after": {}, "changed": [], "note": note}
    serializer = interface.get_signing_serializer(app)
    if serializer is None:
        return None
    before, note = _decoded(app, serializer, came)
    after = before
    if sent:
        after = {} if sent["deleted"] else _decoded(app, serializer, sent["value"])[0]
    missing = object()
    changed = [one for one in {**before, **after} if before.get(one, missing) != after.get(one, missing)]
    return {
        "before": shown_names(before),
        "after": shown_names(after),
        "changed": [str(one) for one in changed],
        "note": note,
    }


def _decoded(app: Any, serializer: Any, value: str | None) -> tuple[dict, str]:
    from itsdangerous import BadSignature

    if not value:
        return {}, ""
    try:
        return serializer.loads(value, max_age=int(app.permanent_session_lifetime.total_seconds())), ""
    except BadSignature:
        return {}, "The cookie that came is not signed with this secret key, or too old: Flask starts anew."
