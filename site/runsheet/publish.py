"""Publishing: the whole site as files, by Frozen-Flask, and `build/` replaced in one step."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

import click
from flask import Flask
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from runsheet.check import dead_links
from runsheet.core import Site
from runsheet.destination import refusals, replace, workshop
from runsheet.problems import ContentError, Problem
from runsheet.search.files import parts, shards
from runsheet.search.index import by_letter
from runsheet.views.machines import sitemap_entries
from runsheet.views.practice import shown
from runsheet.views.running import runnable

# What the usual file systems take for one name, in bytes.
LONGEST_NAME = 255
# What is there once, whatever the pages are.
ALONE = (
    "/", "/tags/", "/tags/index.json", "/feed.xml", "/robots.txt", "/llms.txt", "/404.html", "/sitemap.xml", "/frame/",
    "/index/", "/playground/", "/search/", "/search/names.json", "/sw.js",
)  # fmt: skip


def publish(app: Flask) -> tuple[Path, int]:
    """Freeze the site; return its folder and the number of files.

    Raises :class:`ContentError` with every broken page and dead link before anything is written. Whatever fails or is
    killed on the way, the destination is the old site or the new one.
    """
    site: Site = app.extensions["runsheet"]
    destination = Path(app.config["FREEZER_DESTINATION"])
    sources = [Path(app.config["PAGES_DIR"]), site.snippets.root]
    with app.app_context():
        everything = list(dict.fromkeys(urls(app)))
        if problems := [*refusals(destination, sources), *unpublishable(site), *conflicts(everything)]:
            raise ContentError(problems)
    with workshop(destination.resolve().parent) as folder:
        count = _freeze(app, everything, folder / "site")
        replace(folder / "site", destination)
    return destination, count


def unpublishable(site: Site) -> list[Problem]:
    """The broken pages and dead links of the site, which would break a published one."""
    catalogue = site.catalogue
    dead = [problem for page in catalogue.pages.values() for problem in dead_links(page, catalogue, site)]
    return sorted({*catalogue.problems, *dead})


def conflicts(urls: list[str]) -> list[Problem]:
    """URLs that cannot all be files: two with one name, a file where a folder must be, a name too long for a disk."""
    files = {unquote(f"{url}index.html" if url.endswith("/") else url): url for url in urls}
    folders = {parent.as_posix(): url for path, url in files.items() for parent in PurePosixPath(path).parents}
    found = []
    for path, url in files.items():
        if any(len(part.encode()) > LONGEST_NAME for part in path.split("/")):
            found.append(Problem(f"{url[:60]}…", 0, "an address too long for a file", "Shorten the name or the tag"))
        if path in folders:
            what = f"a file where the folder of {folders[path]} must be"
            found.append(Problem(url, 0, what, "Rename one of the two"))
    return found


def urls(app: Flask) -> Iterator[str]:
    """Every URL of the site, whether anything links to it or not."""
    site: Site = app.extensions["runsheet"]
    catalogue = site.catalogue
    yield from ALONE
    # It says where to search.
    if app.config["FREEZER_BASE_URL"]:
        yield "/search/opensearch.xml"
    for page in catalogue.pages.values():
        yield page.url
        yield page.markdown_url
    for section in catalogue.sections:
        if section.path:
            yield section.url
    for tag in catalogue.tags.values():
        yield tag.url
    for letter in by_letter(catalogue):
        yield f"/index/{letter}/"
    for part in parts(catalogue):
        yield f"/search/parts/{part}/names.json"
    for part in ("", *parts(catalogue)):
        folder = f"/search/parts/{part}" if part else "/search"
        for number in range(len(shards(catalogue, part))):
            yield f"{folder}/text/{number}.json"
    for name in runnable(catalogue, site):
        yield f"/snippets/{name}.json"
    for slug in shown(catalogue, site):
        yield f"/snippets/exercises/{slug}.json"
        yield f"/exercises/{slug}/solution.json"
    for asset in app.extensions["assets"].files():
        yield f"/static/{asset}"
    for file in sorted(catalogue.root.rglob("*")):
        path = file.relative_to(catalogue.root).as_posix()
        if catalogue.asset(path):
            yield f"/{path}"
    size = app.config["SITEMAP_MAX_URL_COUNT"]
    listed = sum(1 for _ in sitemap_entries(catalogue))
    # A sitemap that is just full is split too: Flask-Sitemap cannot know that nothing follows.
    if listed >= size:
        for number in range(1, -(-listed // size) + 1):
            yield f"/sitemap{number}.xml"


def _freeze(app: Flask, everything: list[str], folder: Path) -> int:
    """Write every URL into a folder, with a progress bar on a terminal; return how many."""
    app.config.update(
        # An empty address is none for us; Frozen-Flask would make `:/` of it. See templating.has_address, too.
        FREEZER_BASE_URL=app.config["FREEZER_BASE_URL"] or None,
        FREEZER_DESTINATION=str(folder),
        FREEZER_REMOVE_EXTRA_FILES=False,
        FREEZER_REDIRECT_POLICY="error",
    )
    # All URLs are generated, so there are no calls of url_for to look at.
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    freezer.register_generator(lambda: everything)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FrozenFlaskWarning)
        # It compares endpoints; we give it URLs.
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)
        with click.progressbar(
            freezer.freeze_yield(), len(everything), "Freezing", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as pages:
            return sum(1 for _ in pages)
