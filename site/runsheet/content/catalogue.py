"""The site as a whole: which pages there are, in which order, under which tags, next to what."""

from __future__ import annotations

import dataclasses
import datetime as dt
import hashlib
import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from runsheet.content import links
from runsheet.content.dates import last_commits
from runsheet.content.markdown import Heading
from runsheet.content.pages import Page, Pages
from runsheet.content.taglist import TagList
from runsheet.content.tags import tag_key, tag_slug
from runsheet.problems import Problem, shown_path

RESERVED = ("/tags/", "/static/", "/snippets/", "/search/", "/playground/", "/index/", "/healthz/")
RELATED = 5
# How much a heading's tag says of its page.
AT_HEADING = 0.3
# Pages of ours or of other programs, which may be drafts, and what would run in the reader's browser with our rights.
UNSERVED = (".md", ".markdown", ".mdx", ".html", ".htm", ".xhtml", ".js", ".mjs", ".css")
HEADER_SECTIONS = 4


@dataclasses.dataclass(frozen=True, slots=True)
class Section:
    """A folder of pages; ``index`` is its own page, where it has one."""

    path: str
    url: str
    title: str
    description: str
    index: Page | None
    pages: tuple[Page, ...]


@dataclasses.dataclass(frozen=True)
class Tagged:
    """What a tag leads to: a page, or a heading of it."""

    page: Page
    heading: Heading | None = None

    @property
    def url(self) -> str:
        return f"{self.page.url}#{self.heading.id}" if self.heading else self.page.url

    @property
    def title(self) -> str:
        return self.heading.title if self.heading else self.page.title

    @property
    def spellings(self) -> tuple[str, ...]:
        """The tags that it carries itself, as spelled."""
        return self.heading.tags if self.heading else self.page.tags

    @property
    def order(self) -> tuple:
        """Where it stands in a list: pages before headings, by title, pages with the same title by URL."""
        return self.heading is not None, self.page.title.casefold(), self.page.url

    @cached_property
    def own(self) -> frozenset[str]:
        """The keys of the tags that it carries itself."""
        return frozenset(map(tag_key, self.spellings))

    @cached_property
    def keys(self) -> frozenset[str]:
        """The keys of the tags that it answers to: a heading's page lends it its own."""
        return self.own | frozenset(map(tag_key, self.page.tags))


@dataclasses.dataclass(frozen=True, eq=False)
class Tag:
    """A tag as the list of tags spells it, else in its most frequent spelling; what it is about ('' where nobody says),
    and what carries it itself."""

    key: str
    slug: str
    name: str
    sentence: str
    entries: tuple[Tagged, ...]

    @property
    def url(self) -> str:
        return f"/tags/{self.slug}/"

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """The pages that carry the tag themselves."""
        return tuple(entry.page for entry in self.entries if not entry.heading)

    @cached_property
    def shares(self) -> dict[Page, float]:
        """How much of each page the tag is about: all of it, or only what stands below a heading or two."""
        return {entry.page: AT_HEADING if entry.heading else 1 for entry in reversed(self.entries)}


class Catalogue:
    """A snapshot of all pages. It does not change; a changed page makes a new one."""

    def __init__(self, pages: Pages, with_drafts: bool):
        self.root = Path(pages.root)
        self.problems: list[Problem] = []
        if not self.root.is_dir():
            remedy = "Set PAGES_DIR to a folder of Markdown pages"
            self.problems.append(Problem(shown_path(self.root), 0, "the pages folder is not there", remedy))
        self.tag_list = TagList(self.root)
        self.problems += self.tag_list.problems
        candidates = [page for page in pages if with_drafts or not page.front_matter.draft]
        self.broken: dict[str, list[Problem]] = {}
        self.pages: dict[str, Page] = {}
        self._files: dict[str, Page] = {}
        # For those who make something of the catalogue that holds as long as it does.
        self.memory: dict[Any, Any] = {}
        for page in sorted(candidates, key=lambda page: page.path):
            self._add(page)
        self.problems.sort()

    def _add(self, page: Page) -> None:
        problems = list(page.problems)
        if page.url in self.pages:
            other = shown_path(self.pages[page.url].file)
            remedy = "Rename one of the two, or give one another `url:`"
            problems.append(Problem(shown_path(page.file), 0, f"the same URL {page.url} as {other}", remedy))
        elif page.url.startswith(RESERVED):
            what = f"the URL {page.url} belongs to the program"
            problems.append(Problem(shown_path(page.file), 0, what, "Rename the file or give it another `url:`"))
        self.problems += problems
        if problems:
            self.broken.setdefault(page.url, []).extend(problems)
            return
        self.pages[page.url] = page
        self._files[f"{page.path}.md"] = page

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The folders that hold pages, by the order of their index pages, then by title."""
        members, indexes = defaultdict(list), {}
        for page in self.pages.values():
            if page.is_index:
                indexes[page.section_path] = page
            if not (page.is_index and not page.section_path):
                members[page.section_path].append(page)
        found = []
        for path, inside in members.items():
            index = indexes.get(path)
            inside = sorted((p for p in inside if not p.is_index), key=_order)
            title = index.title if index else path.rpartition("/")[2].replace("-", " ").capitalize() or "Pages"
            url = index.url if index else links.page_url(f"{path}/index" if path else "index")
            found.append(Section(path, url, title, index.description if index else "", index, tuple(inside)))
        return tuple(sorted(found, key=lambda s: (*_order(s.index), s.title) if s.index else (math.inf, s.title)))

    @property
    def main_sections(self) -> list[Section]:
        """The sections that the header has room for."""
        return [section for section in self.sections if section.path and "/" not in section.path][:HEADER_SECTIONS]

    @cached_property
    def _sections_by_path(self) -> dict[str, Section]:
        return {section.path: section for section in self.sections}

    def section_of(self, page: Page) -> Section | None:
        return self._sections_by_path.get(page.section_path)

    def section_at(self, url: str) -> Section | None:
        """The section whose list stands at that URL (the top level has none of its own)."""
        return next((section for section in self.sections if section.path and section.url == url), None)

    @cached_property
    def home(self) -> Page | None:
        return self.pages.get("/")

    def trail(self, page: Page) -> list[Section]:
        """The sections above a page, outermost first."""
        parts = page.section_path.split("/") if page.section_path else []
        paths = ["/".join(parts[: depth + 1]) for depth in range(len(parts))]
        found = [self._sections_by_path[path] for path in paths if path in self._sections_by_path]
        return [section for section in found if section.url != page.url]

    @cached_property
    def _reading_order(self) -> dict[str, tuple[Page | None, Page | None]]:
        neighbours = {}
        for section in self.sections:
            around = (None, *section.pages, None)
            for before, page, after in zip(around, around[1:], around[2:], strict=False):
                neighbours[page.url] = (before, after)
        return neighbours

    def neighbours(self, page: Page) -> tuple[Page | None, Page | None]:
        """The pages before and after this one in its section."""
        return self._reading_order.get(page.url, (None, None))

    @cached_property
    def tags(self) -> dict[str, Tag]:
        """All tags by key, in the order of their names."""
        entries, spellings = defaultdict(list), defaultdict(Counter)
        for page in self.pages.values():
            for entry in self.entries_of(page):
                for spelling in entry.spellings:
                    key = tag_key(spelling)
                    spellings[key][spelling] += 1
                    if entry not in entries[key][-1:]:
                        entries[key].append(entry)
        found = []
        for key, names in spellings.items():
            listed = self.tag_list.tags.get(key)
            name = listed.name if listed else min(names, key=lambda spelling: (-names[spelling], spelling))
            found.append(Tag(key, tag_slug(name), name, self.tag_list.sentence(key), tuple(entries[key])))
        return {tag.key: tag for tag in sorted(found, key=lambda tag: tag.name.casefold())}

    def tag(self, spelling: str) -> Tag | None:
        return self.tags.get(tag_key(spelling))

    def tags_of(self, spellings: Iterable[str]) -> list[Tag]:
        """The tags behind spellings, each once."""
        found = (self.tag(spelling) for spelling in spellings)
        return list(dict.fromkeys(tag for tag in found if tag))

    def tagged(self, tags: Iterable[Tag]) -> list[Tagged]:
        """What answers to all of the tags and carries at least one of them itself: pages first."""
        wanted = {tag.key: tag for tag in tags}
        # By way of the pages, so that headings stay in the order of their page.
        pages = dict.fromkeys(entry.page for tag in wanted.values() for entry in tag.entries)
        found = (entry for page in pages for entry in self.entries_of(page))
        answering = [entry for entry in found if wanted.keys() <= entry.keys and wanted.keys() & entry.own]
        return sorted(answering, key=lambda entry: entry.order)

    def narrowing(self, tags: list[Tag], entries: list[Tagged]) -> list[tuple[Tag, int]]:
        """The tags that would change the list of entries, with how many it would then have, most first."""
        wanted = {tag.key for tag in tags}
        pages = dict.fromkeys(entry.page for tag in tags for entry in tag.entries)
        counts: Counter[str] = Counter()
        for page in pages:
            for entry in self.entries_of(page):
                if wanted <= entry.keys:
                    counts.update((entry.keys if entry.own & wanted else entry.own) - wanted)
        narrower = [(self.tags[key], count) for key, count in counts.items() if count != len(entries)]
        return sorted(narrower, key=lambda pair: (-pair[1], pair[0].name))

    @staticmethod
    def entries_of(page: Page) -> list[Tagged]:
        """A page and those of its headings that carry tags."""
        return [Tagged(page), *(Tagged(page, heading) for heading in page.outline.headings if heading.tags)]

    def related(self, page: Page) -> list[Page]:
        """Pages that share tags with this one; a tag weighs the more, the fewer pages carry it, and less at a heading.

        Of an exercise, exercises too; a page lists those that practise it elsewhere.
        """
        scores: Counter[Page] = Counter()
        for key in sorted(set().union(*(entry.own for entry in self.entries_of(page)))):
            shares = self.tags[key].shares
            # Where all pages carry a tag, it still says a little.
            weight = shares[page] * math.log(len(self.pages) / len(shares)) + 1e-6
            for other, share in shares.items():
                if page.front_matter.exercise or not other.front_matter.exercise:
                    scores[other] += weight * share
        for known in (page, *self.neighbours(page)):
            scores.pop(known, None)
        return heapq.nsmallest(RELATED, scores, key=lambda other: (-scores[other], other.url))

    def updated(self, page: Page) -> dt.datetime | None:
        """When the page last changed: its own word, else git's, else the file's."""
        own = page.front_matter.updated or page.front_matter.published
        return own or self._commits.get(page.file) or dt.datetime.fromtimestamp(page.modified, dt.UTC)

    @cached_property
    def _commits(self) -> dict[Path, dt.datetime]:
        return last_commits(self.root)

    @cached_property
    def latest(self) -> list[Page]:
        """All pages but the indexes, the last changed first."""
        pages = [page for page in self.pages.values() if not page.is_index]
        return sorted(pages, key=lambda page: (self.updated(page), page.url), reverse=True)

    @cached_property
    def version(self) -> str:
        """Changes with any page, any file that a page shows and the list of tags."""
        total = hashlib.sha256(repr(self.tag_list.tags).encode())
        for url, page in self.pages.items():
            total.update(f"{url}\0{page.source}\0{sorted(page.outline.dependencies.items())}".encode())
        return total.hexdigest()[:16]

    def target(self, page: Page, href: str) -> tuple[str, str] | None:
        """Where a link of a page leads: URL and fragment; None if it is no page, section, tag or file of the site.

        The fragment is the heading's real id where the author's spelling is another program's.
        """
        options, fragment = links.candidates(href, page.section_path, page.url)
        for option in options:
            other = self._files.get(option) or self.pages.get(option)
            if other:
                return other.url, _real_id(other, fragment)
            if (section := self.section_at(option)) or option in ("/", "/tags/"):
                return section.url if section else option, fragment
            if option.startswith("/tags/") and (tag := self.tag(option.removeprefix("/tags/"))):
                return tag.url, fragment
            if self.asset(option.lstrip("/")):
                return f"/{option.lstrip('/')}", fragment
        return None

    def asset(self, path: str) -> Path | None:
        """A file below the pages folder that is no page (an image, a PDF); None where it leads out of it."""
        if not path or path.endswith("/") or path.lower().endswith(UNSERVED) or "\x00" in path:
            return None
        file = self.root / path
        hidden = any(part.startswith(".") for part in path.split("/"))
        try:
            path.encode()
            inside = file.is_file() and file.resolve().is_relative_to(self.root.resolve())
        except (OSError, UnicodeEncodeError):
            # A name longer than a file's can be, or one that is not UTF-8 and has no URL.
            return None
        return file if inside and not hidden else None

    def finished_html(self, page: Page) -> str:
        """The page's HTML with its links resolved, relative to the page."""

        def resolve(href: str) -> str:
            if not href or links.is_external(href):
                return href
            target = self.target(page, href)
            if target is None:
                return links.relative(href, page.url) if href.startswith("/") else href
            url, fragment = target
            query = links.urlsplit(href).query
            return links.relative(f"{url}{'?' + query if query else ''}{'#' + fragment if fragment else ''}", page.url)

        return links.rewrite(page.html, resolve)


def _order(page: Page) -> tuple[float, str]:
    order = page.front_matter.order
    return math.inf if order is None else order, page.title.casefold()


def _real_id(page: Page, fragment: str) -> str:
    """The id of the page that an author's `#anchor` means: spelled so, or with the same letters and digits."""
    ids = page.outline.ids
    if not fragment or fragment in ids:
        return fragment
    return next((known for known in sorted(ids) if tag_key(known) == tag_key(fragment)), fragment)
