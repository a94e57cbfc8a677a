"""404 and 500 in the look of the site, with the way on."""

from __future__ import annotations

import difflib

from flask import Flask, render_template, request

from runsheet.core import site
from runsheet.templating import show_anywhere

CLOSE_ENOUGH = 0.6


def init_app(app: Flask) -> None:
    app.register_error_handler(404, not_found)
    app.register_error_handler(500, failed)


def not_found(error):
    """Name the pages whose address is nearest to what was asked for."""
    show_anywhere()
    by_name = {url.rstrip("/").rpartition("/")[2]: page for url, page in site.catalogue.pages.items()}
    asked = request.path.rstrip("/").rpartition("/")[2].lower()[:80]
    names = difflib.get_close_matches(asked, by_name, n=3, cutoff=CLOSE_ENOUGH)
    near = [by_name[name] for name in names if name]
    return render_template("error.html", code=404, title="No such page", near=near), 404


def failed(error):
    show_anywhere()
    return render_template("error.html", code=500, title="Something broke"), 500
