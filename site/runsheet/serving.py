"""How responses leave: kept in Flask-Caching, with ETags, security headers and the right lifetimes."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from flask import Flask, Response, current_app, request
from flask_caching import Cache

from runsheet.core import site

cache = Cache()

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
    )
)
SECURITY_HEADERS = (
    # A `meta` element cannot say frame-ancestors, so only the header does.
    ("Content-Security-Policy", f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
)
REVALIDATE = "public, max-age=0, must-revalidate"
FOR_EVER = "public, max-age=31536000, immutable"


def init_app(app: Flask) -> None:
    """Register the cache and what is done to every response."""
    cache.init_app(app, config={key: value for key, value in app.config.items() if key.startswith("CACHE_")})
    app.after_request(add_headers)


def kept(view: Callable) -> Callable:
    """Make a view's successful answer once and keep it, with its headers, until the content changes.

    The view may depend on the path and on nothing else. While developing, nothing is kept.
    """

    @wraps(view)
    def wrapper(**values):
        if current_app.debug:
            return _with_etag(current_app.make_response(view(**values)))
        # The host is part of the key because canonical URLs may name it.
        key = f"{site.catalogue.version}:{request.root_url}:{request.path}"
        entry = cache.get(key)
        if entry is None:
            response = _with_etag(current_app.make_response(view(**values)))
            if response.status_code != 200:
                return response
            entry = response.get_data(), list(response.headers)
            cache.set(key, entry)
        body, headers = entry
        return Response(body, headers=headers).make_conditional(request)

    return wrapper


def _with_etag(response: Response) -> Response:
    if response.status_code == 200:
        response.add_etag()
        response.headers.setdefault("Cache-Control", REVALIDATE)
        response.make_conditional(request)
    return response


def add_headers(response: Response) -> Response:
    """Security headers on every response; fingerprinted files may be kept for ever."""
    headers = response.headers
    for name, value in SECURITY_HEADERS:
        headers.setdefault(name, value)
    if request.is_secure:
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if request.path.startswith("/static/dist/") and response.status_code == 200:
        headers["Cache-Control"] = FOR_EVER
    return response
