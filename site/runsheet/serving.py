"""How responses leave: kept in Flask-Caching, with ETags, security headers and the right lifetimes."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from functools import wraps
from pathlib import Path

from flask import Flask, Response, current_app, request
from flask_caching import Cache

from runsheet.config import SETTINGS
from runsheet.content.markdown import digest
from runsheet.content.pages import FINGERPRINT
from runsheet.core import site

cache = Cache()

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        # WebAssembly, for the Python that runs in the reader's browser; no eval.
        # The only script written into a page says which links to fetch ahead, see ahead.js.
        "script-src 'self' 'wasm-unsafe-eval' 'inline-speculation-rules'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        # The worker of Python is one of a blob, and so has this policy too.
        "worker-src 'self' blob:",
        "frame-src 'self'",
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
FINGERPRINTED = re.compile(r"/static/(?:dist|runtime)/.+-[0-9A-Z]{8}\.\w+")
# What a conditional or partial request (RFC 9110, sections 13 and 14) comes with.
CONDITIONS = {"HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_IF_MATCH", "HTTP_IF_UNMODIFIED_SINCE", "HTTP_RANGE"}


def init_app(app: Flask) -> None:
    """Register the cache and what is done to every response."""
    cache.init_app(app, config={key: value for key, value in app.config.items() if key.startswith("CACHE_")})
    app.extensions["release"] = _release(app)
    app.after_request(add_headers)


def _release(app: Flask) -> str:
    """What kept answers are made of besides the content: program, templates, built assets, settings.

    Another release must not find them: they may live in a Redis that outlives this one.
    """
    house = Path(app.root_path)
    files = [*sorted((house / "templates").rglob("*")), house / "static" / "dist" / "meta.json"]
    settings = [app.config[setting.name] for setting in SETTINGS if not setting.name.startswith("CACHE_")]
    return hashlib.sha256(repr((FINGERPRINT, [digest(file) for file in files], settings)).encode()).hexdigest()[:16]


def kept(view: Callable) -> Callable:
    """Make a view's successful answer once and keep it, with its headers, until the content changes.

    The view may depend on the host and the path and on nothing else. While developing, nothing is kept.
    """

    @wraps(view)
    def wrapper(**values):
        environ = request.environ
        # Without a published address canonical URLs name the host, which then is part of the key.
        host = "" if current_app.config["FREEZER_BASE_URL"] else environ.get("HTTP_HOST")
        place = environ["wsgi.url_scheme"], host, environ["SCRIPT_NAME"], environ["PATH_INFO"]
        key = f"{current_app.extensions['release']} {site.catalogue.version} {' '.join(map(str, place))}"
        entry = None if current_app.debug else _or_none(cache.get, key)
        if entry is None:
            response = current_app.make_response(view(**values))
            if response.status_code != 200:
                return response
            response.add_etag()
            response.headers.setdefault("Cache-Control", REVALIDATE)
            entry = response.get_data(), list(add_headers(response).headers)
            if not current_app.debug:
                _or_none(cache.set, key, entry)
        body, headers = entry
        response = Response(body, headers=headers)
        return response.make_conditional(environ) if environ.keys() & CONDITIONS else response

    return wrapper


def _or_none(operation: Callable, *arguments):
    """What the cache says; None, and a line in the log, where it is away: the page can be made without it."""
    try:
        return operation(*arguments)
    except Exception as error:
        current_app.logger.warning("The cache does not answer: %s", error)
        return None


def add_headers(response: Response) -> Response:
    """Security headers on every response; fingerprinted files may be kept for ever."""
    headers = response.headers
    # An answer that was kept has them all: looking for each would be half of the work of serving it.
    if "X-Content-Type-Options" in headers:
        return response
    for name, value in SECURITY_HEADERS:
        headers.setdefault(name, value)
    if request.is_secure:
        headers.setdefault("Strict-Transport-Security", "max-age=31536000")
    if response.status_code in (200, 206, 304) and FINGERPRINTED.fullmatch(request.path):
        headers["Cache-Control"] = FOR_EVER
    return response
