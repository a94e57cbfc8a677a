"""Runsheet: Markdown pages whose snippets are real files, served by Flask and frozen into static files."""

from __future__ import annotations

import mimetypes
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
# What the browser runs too is not part of the package, but both sides import it by the same name.
sys.path.append(str(HOUSE / "static" / "py"))

from flask import Flask  # noqa: E402

from runsheet import commands, serving, templating  # noqa: E402
from runsheet.config import read_settings  # noqa: E402
from runsheet.core import Site  # noqa: E402
from runsheet.views import development, errors, machines, playground, practice, preview, reading, running, search, tags  # noqa: E402

# Not every system knows these, and some know them wrongly.
KINDS = {
    ".js": "text/javascript",
    ".md": "text/markdown",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
}
for suffix, kind in KINDS.items():
    mimetypes.add_type(kind, suffix)


def create_app(config: Mapping[str, Any] | None = None) -> Flask:
    """Return the site. ``config`` overrides the environment and the defaults of :mod:`runsheet.config`."""
    app = Flask("runsheet", root_path=str(HOUSE), template_folder="templates", static_folder="static")
    app.config.from_mapping(read_settings(config))
    templating.init_app(app)
    app.extensions["runsheet"] = Site(app)
    serving.init_app(app)
    for views in (machines, errors, development):
        views.init_app(app)
    for views in (tags, search, machines, practice, running, preview, playground, reading):
        app.register_blueprint(views.blueprint)
    commands.init_app(app)
    return app
