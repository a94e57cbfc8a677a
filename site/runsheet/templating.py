"""What every template knows: the way to the root, the site's parts, the built assets."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

from flask import Flask, abort, current_app, request
from markupsafe import Markup
from werkzeug.local import LocalProxy

from runsheet.assets import Assets
from runsheet.content import links
from runsheet.content.catalogue import Section
from runsheet.content.pages import Page
from runsheet.core import site
from runsheet.serving import CONTENT_SECURITY_POLICY

UNSAFE_IN_SCRIPT = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
CARD_START = re.compile(r"(?=<h2[ >])")


def init_app(app: Flask) -> None:
    """Register filters, globals and the context."""
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    assets = app.extensions["assets"] = Assets(Path(app.static_folder))
    app.jinja_env.filters |= {"day": day, "json_ld": json_ld, "cards": cards}
    app.jinja_env.globals |= {
        "navigation": navigation,
        "policy": CONTENT_SECURITY_POLICY,
        "absolute": absolute,
        "has_address": has_address,
        "assets": assets,
        "asset": lambda name: f"static/{assets[name]}",
    }
    app.context_processor(_context)


def _context() -> dict[str, Any]:
    return {"base": _base(), "catalogue": LocalProxy(lambda: site.catalogue)}


def show_anywhere() -> None:
    """Say of the page being made that it may be shown at any depth: its base is the absolute path.

    Not in `g`, which a freeze shares among all pages.
    """
    request.environ["runsheet.shown_anywhere"] = True


def _base() -> str:
    """The way from the page up to the root of the site, so that links work wherever the site is put."""
    anywhere = request.environ.get("runsheet.shown_anywhere")
    return f"{request.script_root}/" if anywhere else links.root_of(request.path)


def navigation(template, here: Section | None, nearby: tuple[Page, ...], page: Page | None) -> Markup:
    """The sections and the pages around this one. What the pages of a section share is rendered once."""
    base = _base()
    memory = site.catalogue.memory
    key = ("navigation", here and here.path, nearby and nearby[0].url, base)
    shared = memory.get(key)
    if shared is None:
        shared = memory[key] = template(here, nearby, base)
    if not page:
        return shared
    link = str(Markup('href="{}{}"').format(base, page.url[1:]))
    return Markup(str(shared).replace(f"{link}>", f'{link} aria-current="page">', 1))


def absolute(url: str) -> str:
    """A URL of the site with host and sub-path: those of the published site where they are known."""
    base = current_app.config["FREEZER_BASE_URL"]
    if not base and not request.host:
        # No address can be made of what the client calls this host.
        abort(400)
    return (base or request.root_url).rstrip("/") + url


def has_address() -> bool:
    """Whether :func:`absolute` says where readers find the site: a freeze, which has no host, does not know without
    FREEZER_BASE_URL, and sets it to None."""
    return current_app.config["FREEZER_BASE_URL"] is not None


def day(time: dt.datetime) -> Markup:
    """A date as people write it, in a `time` element."""
    return Markup('<time datetime="{}">{} {:%b %Y}</time>').format(time.date().isoformat(), time.day, time)


def json_ld(value: dict) -> Markup:
    """A value as JSON that can stand in a `script` element."""
    return Markup(json.dumps(value, ensure_ascii=False).translate(UNSAFE_IN_SCRIPT))


def cards(content: str) -> tuple[Markup, list[Markup]]:
    """The HTML of a sheet cut before each `h2`: what stands before the first, and one card a heading."""
    before, *rest = CARD_START.split(content)
    return Markup(before), [Markup(card) for card in rest]
