"""What programs read: sitemap, feed, robots.txt, llms.txt, health."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from flask import Blueprint, Flask, Response, current_app, render_template, request
from flask_sitemap import Sitemap

from runsheet.content.catalogue import Catalogue
from runsheet.core import site
from runsheet.search.index import entries
from runsheet.serving import kept
from runsheet.templating import absolute, show_anywhere

blueprint = Blueprint("machines", __name__)
FEED_ENTRIES = 30
# What no XML may hold (https://www.w3.org/TR/xml/#charsets), however it is written.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def init_app(app: Flask) -> None:
    """Register the sitemap, which Flask-Sitemap splits at 50,000 URLs."""
    app.config["SITEMAP_VIEW_DECORATORS"] = [_at_published_address, kept]
    sitemap = Sitemap(app)

    @sitemap.register_generator
    def urls():
        for url, changed in sitemap_entries(site.catalogue):
            # Flask-Sitemap wants endpoints: everything below the root looks like a path of the page view.
            values = {} if url == "/" else {"path": url[1:]}
            yield "reading.page" if values else "reading.home", values, changed


def sitemap_entries(catalogue: Catalogue) -> Iterator[tuple[str, str | None]]:
    """Every URL of the sitemap, with the day of its last change or None."""
    for page in catalogue.pages.values():
        yield page.url, catalogue.updated(page).date().isoformat()
    listings = [section.url for section in catalogue.sections if section.path and not section.index]
    for url in (
        *([] if catalogue.home else ["/"]),
        "/tags/",
        *(["/index/"] if entries(catalogue) else []),
        *listings,
        *(tag.url for tag in catalogue.tags.values()),
    ):
        yield url, None


def _at_published_address(view: Callable) -> Callable:
    """Flask-Sitemap names the host of the request; a sitemap must name the same addresses as the canonical links."""

    def wrapper(**values):
        with current_app.test_request_context(request.path, base_url=absolute("/")):
            return view(**values)

    return wrapper


@blueprint.get("/feed.xml")
@kept
def feed() -> Response:
    """The last changed pages as Atom (RFC 4287)."""
    pages = site.catalogue.latest[:FEED_ENTRIES]
    return Response(NOT_XML.sub("", render_template("feed.xml", pages=pages)), mimetype="application/xml")


@blueprint.get("/robots.txt")
@kept
def robots() -> Response:
    return Response(f"User-agent: *\nAllow: /\n\nSitemap: {absolute('/sitemap.xml')}\n", mimetype="text/plain")


@blueprint.get("/llms.txt")
@kept
def llms() -> Response:
    """The pages as a list for language models (https://llmstxt.org/), each with its Markdown."""
    return Response(render_template("llms.txt"), mimetype="text/plain")


@blueprint.get("/404.html")
@kept
def not_found_page() -> str:
    """The page that static hosts show for a missing one; it may be shown at any depth."""
    show_anywhere()
    return render_template("error.html", code=404, title="No such page")


@blueprint.get("/healthz")
def health() -> dict:
    catalogue = site.catalogue
    return {"status": "ok", "pages": len(catalogue.pages), "broken": len(catalogue.broken)}
