"""The parts of a running site, wired once: snippets, pages, and the catalogue made of them."""

from __future__ import annotations

import threading
from pathlib import Path
from urllib.parse import unquote

from flask import Flask, current_app
from werkzeug.local import LocalProxy

from runsheet.config import FOLDERS
from runsheet.content import taglist
from runsheet.content.catalogue import Catalogue
from runsheet.content.links import is_external
from runsheet.content.markdown import Renderer
from runsheet.content.pages import Pages
from runsheet.practice.exercises import Exercises
from runsheet.prerender import prerender
from runsheet.snippets.card import Cards
from runsheet.snippets.store import Snippets


class Site:
    """What the views, the freezer and the linter work on. Found as ``app.extensions["runsheet"]``."""

    def __init__(self, app: Flask):
        self.app = app
        self.snippets = Snippets(Path(app.config["SNIPPETS_DIR"]))
        self.exercises = Exercises(Path(app.config["PAGES_DIR"]), self.snippets.root)
        self.cards = Cards(self.snippets, app.jinja_env.get_template("card.html"))
        app.config["FLATPAGES_ROOT"] = app.config["PAGES_DIR"]
        self.pages = Pages(app, Renderer(self.cards, self.find_image), app.config["RENDER_CACHE_DIR"])
        self._lock = threading.RLock()
        self._catalogue: Catalogue | None = None
        self._signature: tuple = ()

    @property
    def catalogue(self) -> Catalogue:
        """The pages as they were when the program started or :meth:`refresh` last saw a change."""
        with self._lock:
            if self._catalogue is None:
                with self.app.app_context():
                    prerender(self.pages, {name: self.app.config[name] for name in FOLDERS})
                    self._catalogue = Catalogue(self.pages, with_drafts=self.app.debug)
                    self._signature = self._look()
            return self._catalogue

    def refresh(self) -> None:
        """Look at the files again; a new catalogue if any page, or any file that a page shows, has changed."""
        with self._lock:
            # Also where none has been made since the last change: the files may have changed once more.
            self.pages.reload()
            if self._look() != self._signature:
                self.pages.forget_stale()
                self._catalogue = None

    def _look(self) -> tuple:
        """Changes whenever a page, what it shows, or the list of tags does."""
        tags = Path(self.app.config["PAGES_DIR"], taglist.NAME)
        return self.pages.signature(), tags.stat().st_mtime_ns if tags.is_file() else 0

    def find_image(self, page: Path, source: str) -> Path | None:
        """The image that a page names: beside the page, below the pages folder, or below the snippets folder."""
        if is_external(source):
            return None
        roots = (page.parent, Path(self.app.config["PAGES_DIR"]), self.snippets.root)
        for root in roots:
            try:
                path = (root / unquote(source).lstrip("/")).resolve()
                if path.is_file() and any(path.is_relative_to(known.resolve()) for known in roots):
                    return path
            except (OSError, ValueError):
                # No name that a file could have.
                return None
        return None


def _current_site() -> Site:
    return current_app.extensions["runsheet"]


site: Site = LocalProxy(_current_site)  # type: ignore[assignment]
