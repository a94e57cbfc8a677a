"""Where links lead: from what an author wrote to a URL of the site, relative to the page that shows it.

Links are written relative (``../request/``), so the same HTML works at the root, under a sub-path and from files.
"""

from __future__ import annotations

import html
import posixpath
import re
from urllib.parse import quote, unquote, urlsplit

SLUG_UNSAFE = re.compile(r"[^\w.~-]+")
START_TAG = re.compile(r"""<(?:a|img|source|video|audio|area)\s(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.IGNORECASE)
TARGET = re.compile(r"""(\s(?:href|src|poster)=)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
INDEX_NAMES = ("index", "readme")


def page_url(path: str) -> str:
    """The URL of the page at a path below the pages folder: `flask/My Routing` is /flask/my-routing/."""
    *folders, name = path.split("/")
    parts = folders if name.lower() in INDEX_NAMES else [*folders, name]
    slugs = [SLUG_UNSAFE.sub("-", part.casefold()).strip("-") or "-" for part in parts]
    return "/" + "".join(f"{slug}/" for slug in slugs)


def markdown_url(url: str, is_index: bool) -> str:
    """The URL of a page's own Markdown."""
    return f"{url}index.md" if is_index or url == "/" else f"{url.rstrip('/')}.md"


def root_of(url: str) -> str:
    """The way from a page at that URL up to the root of the site: '' + '../' for each folder, './' at the root."""
    return "../" * (url.count("/") - 1) or "./"


def relative(url: str, start: str) -> str:
    """The absolute path `url` of the site, as seen from the page at `start`."""
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", url, re.DOTALL).groups()
    if path == start and mark == "#":
        return f"#{rest}"
    target = posixpath.relpath(path, posixpath.dirname(start) or "/")
    if path.endswith("/"):
        target = f"{target}/"
    return quote(target, safe="/.~%") + mark + rest


def is_external(href: str) -> bool:
    """Whether a target leaves the site (another host, `mailto:`), or is nothing that we could check."""
    try:
        parts = urlsplit(href)
    except ValueError:
        # Such as `http://[host]/`, where people leave something to fill in.
        return True
    return bool(parts.scheme or parts.netloc)


def candidates(href: str, folder: str, url: str) -> tuple[list[str], str]:
    """What a link may mean, likeliest first, and its fragment.

    ``folder`` is the folder of the page's file below the pages folder, ``url`` the page's URL. Candidates are paths of
    source files below the pages folder (`flask/routing.md`) and absolute paths of the site (`/flask/routing/`).
    """
    parts = urlsplit(href)
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if not path:
        return [url], fragment
    if path.startswith("/"):
        absolute = posixpath.normpath(path)
        below = absolute.lstrip("/")
        return [below, f"{absolute.rstrip('/')}/", absolute], fragment
    source = posixpath.normpath(posixpath.join(folder, path))
    beside = posixpath.normpath(posixpath.join(url, path))
    return [source, f"/{source.rstrip('/')}/".replace("//", "/"), f"{beside.rstrip('/')}/", f"/{source}"], fragment


def rewrite(text: str, resolve) -> str:
    """Replace every link target in HTML by what ``resolve(target)`` returns for it."""

    def in_attribute(match: re.Match) -> str:
        target = html.unescape(match[2] or match[3] or match[4] or "")
        return f'{match[1]}"{html.escape(resolve(target))}"'

    return START_TAG.sub(lambda tag: TARGET.sub(in_attribute, tag[0]), text)
