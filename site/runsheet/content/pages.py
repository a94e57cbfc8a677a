"""Pages on Flask-FlatPages: each file read, checked and rendered on its own, so that a bad one hurts no other."""

from __future__ import annotations

import hashlib
import importlib.metadata
import logging
import os
import re
import tempfile
from functools import cached_property
from pathlib import Path

import flask_flatpages
from cachelib import FileSystemCache

from runsheet.content import frontmatter, links
from runsheet.content.frontmatter import FrontMatter, FrontMatterError
from runsheet.content.markdown import Finding, Outline, Renderer, digest
from runsheet.content.sections import Section, sections_of
from runsheet.content.words import WORDS
from runsheet.problems import Problem, shown_path

HIDDEN = re.compile(r"(^|/)(\.|node_modules/)")
MAX_BYTES = 1_000_000
RENDER_REMEDY = "Take out what is nested very deep; the log says more"
WORDS_A_MINUTE = 220
EMPTY = Outline()
logger = logging.getLogger(__name__)


class Page(flask_flatpages.Page):
    """One Markdown file.

    ``path`` is its path below the pages folder without suffix, ``file`` the file, ``source`` its whole text, ``body``
    the text below the front matter. A page with ``problems`` is broken: it has a URL and nothing else to rely on.
    """

    def __init__(self, path: str, file: Path, source: str, problems: list[Problem], rendered: RenderedPages):
        block, body, offset = frontmatter.split(source)
        super().__init__(path, block, body, lambda page: rendered.html(page), "")
        self.file, self.source, self.body_offset = file, source, offset
        self.rendered = rendered
        self._problems = problems
        # In seconds since the epoch; from the reading, for the file may be gone by the time it is asked for.
        self.modified = 0.0
        self.url = self.front_matter.url or links.page_url(path)

    @cached_property
    def front_matter(self) -> FrontMatter:
        """The checked front matter; the default one where it is broken, which ``problems`` then says."""
        try:
            return frontmatter.parse(self._meta)
        except FrontMatterError as error:
            self._problems.append(Problem(shown_path(self.file), error.line, str(error), error.remedy))
            return FrontMatter()

    @cached_property
    def outline(self) -> Outline:
        """What the page holds; an empty outline where it cannot be rendered."""
        return EMPTY if self._problems else self.rendered.outline(self)

    @property
    def html(self) -> str:
        """The body as HTML, links as the author wrote them. Not kept: with many pages it would be all of the memory."""
        return self.rendered.html(self)

    @property
    def sections(self) -> list[Section]:
        """What its sections hold, in their order. Not kept either."""
        return self.rendered.sections(self)

    def recall(self) -> bool:
        """Take the outline from what is kept; False where the page must be rendered."""
        if "outline" not in self.__dict__ and not self._problems:
            kept = self.rendered.kept(self)
            if kept is None:
                return False
            self.outline = kept[0]
        return True

    @property
    def problems(self) -> list[Problem]:
        """What keeps the page from being published."""
        return [*self._problems, *(self.problem(finding) for finding in self.outline.findings)]

    def problem(self, finding: Finding) -> Problem:
        """A finding in the body as a problem of the file."""
        line = finding.line + self.body_offset if finding.line else 0
        return Problem(shown_path(self.file), line, finding.what, finding.remedy)

    @property
    def name(self) -> str:
        """The file's name without suffix."""
        return self.path.rpartition("/")[2]

    @property
    def is_index(self) -> bool:
        return self.name.lower() in links.INDEX_NAMES

    @property
    def section_path(self) -> str:
        """The folder of the page below the pages folder, '' at the top."""
        return self.path.rpartition("/")[0]

    @cached_property
    def title(self) -> str:
        return self.front_matter.title or self.outline.title or self._named_after_file()

    def _named_after_file(self) -> str:
        name = self.section_path.rpartition("/")[2] if self.is_index else self.name
        return name.replace("-", " ").replace("_", " ").capitalize() or "Home"

    @cached_property
    def description(self) -> str:
        return self.front_matter.description or _shortened(self.outline.lead)

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """The page's tags and its category, as spelled."""
        category = (self.front_matter.category,) if self.front_matter.category else ()
        return tuple(dict.fromkeys((*self.front_matter.tags, *category)))

    @property
    def minutes(self) -> int:
        """Reading time."""
        return max(1, round(self.outline.words / WORDS_A_MINUTE))

    @property
    def markdown_url(self) -> str:
        return links.markdown_url(self.url, self.is_index)


class Pages(flask_flatpages.FlatPages):
    """All pages below a folder; reading one never fails, a bad one says what is wrong with it."""

    def __init__(self, app, renderer: Renderer, cache_folder: str):
        self.rendered = RenderedPages(renderer, cache_folder)
        super().__init__(app)

    def __iter__(self):
        """All pages but those of hidden folders, where programs keep theirs and what people threw away."""
        return (page for page in super().__iter__() if not HIDDEN.search(page.path))

    def load(self, path: str) -> Page:
        """The page at a path below the pages folder, without looking at any other."""
        return self._load_file(path, f"{Path(self.root) / path}.md", "")

    def _load_file(self, path: str, filename: str, rel_path: str) -> Page:
        """Read a file unless it is the one read before: same modification time and size."""
        file = Path(filename)
        state = self._state(file)
        cached = self._file_cache.get(filename)
        if cached and cached[1] == state:
            return cached[0]
        source, problems = self._read(file)
        page = Page(path, file, source, problems, self.rendered)
        page.modified = state[0] / 1e9
        self._file_cache[filename] = (page, state)
        return page

    def _state(self, file: Path) -> tuple:
        try:
            stat = file.stat()
            return stat.st_mtime_ns, stat.st_size
        except OSError:
            return (0, 0)

    def _read(self, file: Path) -> tuple[str, list[Problem]]:
        def broken(what: str, remedy: str, line: int = 0) -> tuple[str, list[Problem]]:
            return "", [Problem(shown_path(file), line, what, remedy)]

        if any("\ud800" <= character <= "\udfff" for character in str(file)):
            return broken("a file name that is not UTF-8", "Rename the file or the folder")
        root = Path(self.root).resolve()
        try:
            if not file.resolve().is_relative_to(root):
                return broken("a link that leads out of the pages folder", "Put the file itself there")
            size = file.stat().st_size
            if size > MAX_BYTES:
                return broken(f"{size / 1e6:.1f} MB; a page may have {MAX_BYTES / 1e6:.0f} MB", "Split the page")
            data = file.read_bytes()
        except (OSError, RuntimeError) as error:
            # Before Python 3.13 a loop of links is a RuntimeError.
            why = getattr(error, "strerror", "a link to itself")
            return broken(f"cannot be read: {why}", "Put a file there that the server may read")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            return broken(f"not UTF-8 (byte {data[error.start]:#04x})", "Save the file as UTF-8", line)
        if re.match(r"\+\+\+\s*\n", text):
            return broken("TOML front matter is not read", "Write it as YAML, between two lines of ---", 1)
        return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd"), []

    def signature(self) -> tuple:
        """Changes whenever a page, or a file that a page shows, does."""
        shown = {path for page in self if "outline" in page.__dict__ for path in page.outline.dependencies}
        pages = tuple((name, state) for name, (_, state) in sorted(self._file_cache.items()))
        return pages, tuple((path, self._state(Path(path))) for path in sorted(shown))

    def forget_stale(self) -> None:
        """Render again, when next asked, the pages that show a file that has changed."""
        for page in self:
            if "outline" in page.__dict__ and not _current(page.outline):
                for name in ("outline", "title", "description"):
                    page.__dict__.pop(name, None)


class RenderedPages:
    """Rendered pages, kept on disk with the digest of what they were made of: rendered once, and not once a start.

    One place a page, so that the folder grows with the pages and not with the edits.
    """

    def __init__(self, renderer: Renderer, folder: str):
        self.renderer, self.store = renderer, None
        if folder:
            try:
                # The library itself would complain at each page.
                Path(folder).mkdir(parents=True, exist_ok=True)
                tempfile.TemporaryFile(dir=folder).close()
                self.store = FileSystemCache(folder, threshold=0, default_timeout=0)
            except OSError as error:
                logger.warning("Rendered pages are not kept: %s", error)

    def kept(self, page: Page) -> tuple[Outline, str] | None:
        """The outline and the HTML of the page as it now is, None where it must be rendered."""
        try:
            made_of, outline, html = self.store.get(str(page.file)) if self.store else ("", None, "")
        except Exception:
            # Nothing there, or a damaged file, which is as good as nothing.
            return None
        return (outline, html) if made_of == _digest(page.body) and _current(outline) else None

    def outline(self, page: Page) -> Outline:
        """Raises nothing: what goes wrong in rendering becomes a finding of the page."""
        return (self.kept(page) or self._render(page))[0]

    def html(self, page: Page) -> str:
        return (self.kept(page) or self._render(page))[1]

    def sections(self, page: Page) -> list[Section]:
        """Kept apart from the outline, which every start asks for."""
        try:
            made_of, sections = self.store.get(f"{page.file} sections") if self.store else (None, [])
        except Exception:
            made_of, sections = None, []
        # What the page shows was looked at for its outline: the HTML itself need not be read for that.
        return sections if made_of == _made_of(page, page.outline) else self._part(page, page.outline, self.html(page))

    def _part(self, page: Page, outline: Outline, html: str) -> list[Section]:
        sections = sections_of(html)
        if self.store:
            self.store.set(f"{page.file} sections", (_made_of(page, outline), sections))
        return sections

    def _render(self, page: Page) -> tuple[Outline, str]:
        try:
            outline, html = self.renderer.render(page.body, page.file)
        except Exception as error:
            # Whatever a text does to the Markdown library, the other pages go on.
            logger.exception("Rendering %s failed", page.file)
            finding = Finding(0, f"cannot be rendered: {type(error).__name__}: {error}", RENDER_REMEDY)
            return Outline(findings=(finding,)), ""
        if self.store and not self.store.set(str(page.file), (_digest(page.body), outline, html)):
            logger.warning("Rendered pages are no longer kept: the cache folder takes none")
            self.store = None
        if self.store:
            # Where many are rendered at once, by helpers side by side.
            self._part(page, outline, html)
        return outline, html


def _made_of(page: Page, outline: Outline) -> tuple[str, dict[str, str]]:
    """What a page's HTML comes from: its body, and the files that it shows."""
    return _digest(page.body), outline.dependencies


def _digest(made_of: str) -> str:
    return hashlib.sha256(f"{FINGERPRINT}\0{made_of}".encode("utf-8", "surrogatepass")).hexdigest()


def _current(outline: Outline) -> bool:
    return all(digest(Path(path)) == known for path, known in outline.dependencies.items())


def _fingerprint() -> str:
    """Changes with whatever turns Markdown into HTML: our code, the card's template, the libraries."""
    package = Path(__file__).resolve().parents[1]
    own = [*package.rglob("*.py"), package.parent / "templates" / "card.html", WORDS]
    parts = [digest(path) for path in sorted(own)]
    parts += [importlib.metadata.version(name) for name in ("markdown", "pymdown-extensions", "pygments")]
    return hashlib.sha256(os.sep.join(parts).encode()).hexdigest()


FINGERPRINT = _fingerprint()


def _shortened(text: str, limit: int = 160) -> str:
    """The text cut at a word, with an ellipsis, where it is longer than a search engine shows."""
    if len(text) <= limit:
        return text
    return text[:limit].rpartition(" ")[0].rstrip(",;:. ") + " …"
