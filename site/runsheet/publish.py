"""Publishing: the whole site as files, by Frozen-Flask, and `build/` replaced in one step."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path

import click
from flask import Flask
from flask_frozen import Freezer, FrozenFlaskWarning, MissingURLGeneratorWarning

from runsheet.check import dead_links
from runsheet.core import Site
from runsheet.problems import ContentError, Problem
from runsheet.views.machines import sitemap_entries

AT_FDCWD, RENAME_EXCHANGE = -100, 2
PREFIX = ".build-"


def publish(app: Flask) -> tuple[Path, int]:
    """Freeze the site; return its folder and the number of files.

    Raises :class:`ContentError` with every broken page and dead link before anything is written. Whatever fails or is
    killed on the way, the destination is the old site or the new one.
    """
    site: Site = app.extensions["runsheet"]
    destination = Path(app.config["FREEZER_DESTINATION"])
    with app.app_context():
        if problems := unpublishable(site):
            raise ContentError(problems)
    destination.parent.mkdir(parents=True, exist_ok=True)
    for abandoned in destination.parent.glob(f"{PREFIX}*"):
        shutil.rmtree(abandoned, ignore_errors=True)
    workshop = Path(tempfile.mkdtemp(prefix=PREFIX, dir=destination.parent))
    try:
        fresh = workshop / "site"
        count = _freeze(app, site, fresh)
        replace(fresh, destination)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    return destination, count


def unpublishable(site: Site) -> list[Problem]:
    """The broken pages and dead links of the site, which would break a published one."""
    catalogue = site.catalogue
    dead = [problem for page in catalogue.pages.values() for problem in dead_links(page, catalogue, site)]
    return sorted({*catalogue.problems, *dead})


def urls(app: Flask) -> Iterator[str]:
    """Every URL of the site, whether anything links to it or not."""
    site: Site = app.extensions["runsheet"]
    catalogue = site.catalogue
    yield from ("/", "/tags/", "/tags/index.json", "/feed.xml", "/robots.txt", "/llms.txt", "/404.html", "/sitemap.xml")
    for page in catalogue.pages.values():
        yield page.url
        yield page.markdown_url
    for section in catalogue.sections:
        if section.path:
            yield section.url
    for tag in catalogue.tags.values():
        yield tag.url
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


def _freeze(app: Flask, site: Site, folder: Path) -> int:
    """Write every URL into a folder, with a progress bar on a terminal; return how many."""
    app.config.update(
        # An empty address is none for us; Frozen-Flask would make `:/` of it.
        FREEZER_BASE_URL=app.config["FREEZER_BASE_URL"] or None,
        FREEZER_DESTINATION=str(folder),
        FREEZER_REMOVE_EXTRA_FILES=False,
        FREEZER_REDIRECT_POLICY="error",
    )
    # All URLs are generated, so there are no calls of url_for to look at.
    freezer = Freezer(app, with_static_files=False, with_no_argument_rules=False, log_url_for=False)
    everything = list(dict.fromkeys(urls(app)))
    freezer.register_generator(lambda: everything)
    with warnings.catch_warnings():
        warnings.simplefilter("error", FrozenFlaskWarning)
        # It compares endpoints; we give it URLs.
        warnings.simplefilter("ignore", MissingURLGeneratorWarning)
        with click.progressbar(
            freezer.freeze_yield(), len(everything), "Freezing", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as pages:
            return sum(1 for _ in pages)


def replace(fresh: Path, destination: Path) -> None:
    """Put a folder in another's place. In one step where the system can, else with a copy to go back to."""
    if not destination.exists():
        fresh.rename(destination)
    elif not _exchange(fresh, destination):
        old = fresh.with_name("old")
        destination.rename(old)
        try:
            fresh.rename(destination)
        except OSError:
            old.rename(destination)
            raise


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders atomically with Linux's renameat2(2); False where there is no such call."""
    if not sys.platform.startswith("linux"):
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "renameat2"):
        return False
    return library.renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0
