"""The page in whose frame a reader's app is shown: it may run anything, and reach nothing."""

from __future__ import annotations

import re
from pathlib import Path

from flask import Blueprint, Response, current_app, make_response, render_template

from runsheet.serving import kept

blueprint = Blueprint("preview", __name__)

# Holds for the pages of the app too, which are documents of the frame's own (`srcdoc`) and inherit it.
POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'unsafe-inline' 'unsafe-eval' data: blob:",
        "style-src 'unsafe-inline' data: blob:",
        "img-src data: blob:",
        "font-src data: blob:",
        "media-src data: blob:",
        "connect-src data: blob:",
        # No frame but those of the frame's own making: navigation is caught and asked of the app.
        "frame-src 'none'",
        "worker-src 'none'",
        "form-action 'none'",
    )
)


@blueprint.get("/frame/")
@kept
def frame() -> Response:
    """The frame's page, with its script in it. The site alone may show it, and only without an origin."""
    response = make_response(render_template("frame.html", policy=POLICY, program=_program()))
    sandbox = "sandbox allow-scripts allow-forms allow-modals"
    response.headers["Content-Security-Policy"] = f"{POLICY}; frame-ancestors 'self'; {sandbox}"
    response.headers["X-Frame-Options"] = "SAMEORIGIN"
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def _program() -> str:
    """The built script as one function: its names must not be in the way of those of the app's scripts.

    Raises RuntimeError where it needs a part that esbuild split off: without an origin no module could be fetched.
    """
    assets = current_app.extensions["assets"]
    source = Path(assets.static, assets["frame.js"]).read_text(encoding="utf-8")
    # An import that names nothing is of esbuild's own helpers, which all entries get and this one does not use.
    source = re.sub(r'^(import"[^"]+";)+', "", source)
    if source.startswith("import"):
        raise RuntimeError(f"frame.js must stand alone, but shares code with other scripts: {source[:80]}")
    return f'(() => {{"use strict";{source}}})();'
