"""What programs read: sitemap, feed, robots.txt, llms.txt, health."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, g, render_template
from flask_sitemap import Sitemap

from runsheet.core import site
from runsheet.serving import kept
from runsheet.templating import absolute

blueprint = Blueprint("machines", __name__)
FEED_ENTRIES = 30


def init_app(app: Flask) -> None:
    """Register the sitemap, which Flask-Sitemap splits at 50,000 URLs."""
    sitemap = Sitemap(app)

    @sitemap.register_generator
    def urls():
        catalogue = site.catalogue
        for page in catalogue.pages.values():
            yield _sitemap_entry(page.url, catalogue.updated(page).date().isoformat())
        for section in catalogue.sections:
            if section.path and not section.index:
                yield _sitemap_entry(section.url)
        for tag in catalogue.tags.values():
            yield _sitemap_entry(tag.url)


def _sitemap_entry(url: str, changed: str | None = None) -> tuple:
    """Flask-Sitemap wants endpoints: everything below the root looks like a path of the page view."""
    values = {} if url == "/" else {"path": url[1:]}
    entry = ("reading.page" if values else "reading.home", values)
    return (*entry, changed) if changed else entry


@blueprint.get("/feed.xml")
@kept
def feed() -> Response:
    """The last changed pages as Atom (RFC 4287)."""
    pages = site.catalogue.latest[:FEED_ENTRIES]
    return Response(render_template("feed.xml", pages=pages), mimetype="application/xml")


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
    g.shown_anywhere = True
    return render_template("error.html", code=404, title="No such page")


@blueprint.get("/healthz")
def health() -> dict:
    catalogue = site.catalogue
    return {"status": "ok", "pages": len(catalogue.pages), "broken": len(catalogue.broken)}
