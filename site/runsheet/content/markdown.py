"""From a page's Markdown to HTML, with all that the rest of the site wants to know about it."""

from __future__ import annotations

import dataclasses
import hashlib
import html
import re
import threading
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from pymdownx.slugs import slugify

from runsheet.content.dialect import as_python_markdown
from runsheet.content.fences import Fence, find_fences, mended, prose_lines
from runsheet.content.tags import tag_slug
from runsheet.highlight import colour, session_language

# A start tag: `>` may stand in a quoted value.
TAG = re.compile(r"""<[a-zA-Z](?:[^<>"']|"[^"]*"|'[^']*')*>""")
ANY_TAG = re.compile(r"<[^<>]+>")
ID = re.compile(r"""\sid=["']?([^"'\s>]+)""", re.IGNORECASE)
NAME = re.compile(r"""<a\s(?:[^>]*?\s)?name=["']?([^"'\s>]+)""", re.IGNORECASE)
TARGET = re.compile(r"""\s(href|src|poster)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
TITLE = re.compile(r'\s*<h1 id="(?P<id>[^"]*)"[^>]*>(?P<html>.*?)</h1>\s*', re.DOTALL)
SUBTITLE = re.compile(r"\s*<blockquote>\s*<p>(?P<html>(?:(?!</p>).)*)</p>\s*</blockquote>\s*", re.DOTALL)
BOX_DRAWING = re.compile(r"[\u2500-\u257f]")
SILENT_IMAGE = re.compile(r'<img\b(?![^<>]*\salt="[^"]*[^"\s][^"]*")[^<>]*?\ssrc="([^"]*)"')
# Inline code that a line break would tear apart: `Cache-Control`, `{% set %}`.
BREAKS, SHORT_CODE = re.compile(r"[ /-]"), 24
STYLED = re.compile(r"<style|<script|<foreignObject|\sstyle=|\son\w+=")
CHECKBOX = '<input type="checkbox"'
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "sane_lists",
    "tables",
    "toc",
    "pymdownx.betterem",
    "pymdownx.details",
    "pymdownx.magiclink",
    "pymdownx.quotes",
    "pymdownx.superfences",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]


class SnippetFences(Protocol):
    """What renders ```` ```snippet ```` fences: HTML, Markdown, and the files they depend on.

    ``html`` and ``markdown`` raise ValueError with a ``remedy`` for what cannot be shown.
    """

    def html(self, name: str, options: dict[str, str]) -> str: ...
    def markdown(self, name: str, options: dict[str, str]) -> str: ...
    def paths(self, name: str) -> list[Path]: ...


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page: ``title`` is plain text, ``tags`` are those it carries itself."""

    level: int
    id: str
    title: str
    tags: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong at a line of the body, counted from 1."""

    line: int
    what: str
    remedy: str


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What a page holds, without its HTML.

    ``heading`` and ``subtitle`` are the HTML of a `# title` and of a quote under it, '' where the page has none;
    ``targets`` are all `href` and `src` with their values, ``silent_images``
    the sources of images without text; ``dependencies`` maps each file that the page shows to the
    digest it had ('' for a file that was not there).
    """

    heading: str = ""
    heading_id: str = ""
    subtitle: str = ""
    lead: str = ""
    words: int = 0
    headings: tuple[Heading, ...] = ()
    ids: frozenset[str] = frozenset()
    repeated_ids: tuple[str, ...] = ()
    targets: tuple[tuple[str, str], ...] = ()
    silent_images: tuple[str, ...] = ()
    snippets: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    dependencies: dict[str, str] = dataclasses.field(default_factory=dict)

    @property
    def title(self) -> str:
        return plain(self.heading) or next((h.title for h in self.headings if h.level == 1), "")


class Renderer:
    """Renders page bodies. One may serve several threads."""

    def __init__(self, cards: SnippetFences, find_image: Callable[[Path, str], Path | None]):
        self.cards, self.find_image = cards, find_image
        self._local = threading.local()

    def render(self, body: str, page: Path) -> tuple[Outline, str]:
        """Return the outline and the HTML of a page's body; ``page`` is its file, from which images are found."""
        fences = find_fences(body)
        work = _Work(self, page, body, fences)
        markdown = self._markdown()
        markdown.reset()
        markdown.work = work
        source = mended(body, fences)
        text = markdown.convert(as_python_markdown(source, find_fences(source)))
        # A box that is only shown still needs a name for those who do not see it.
        return work.outline(text.replace(CHECKBOX, f'{CHECKBOX} aria-label="task"'))

    def _markdown(self) -> Markdown:
        # Building one takes longer than rendering a page.
        if not hasattr(self._local, "markdown"):
            self._local.markdown = Markdown(extensions=[*EXTENSIONS, _Own()], extension_configs=CONFIGS)
        return self._local.markdown


class _Work:
    """The rendering of one page: collects what the extensions meet on the way."""

    def __init__(self, renderer: Renderer, page: Path, body: str, fences: list[Fence]):
        self.renderer, self.page, self.body, self.fences = renderer, page, body, fences
        self.heading_tags: list[tuple[str, ...]] = []
        self.snippets: list[str] = []
        self.findings: list[Finding] = []
        self.dependencies: dict[str, str] = {}
        self.headings: list[Heading] = []
        self.silent_images: list[str] = []

    def depends_on(self, paths: Iterable[Path]) -> None:
        self.dependencies.update((str(path), digest(path)) for path in paths)

    def snippet(self, name: str, options: dict[str, str]) -> str:
        """The card of a snippet fence; what is wrong with it is found and said in its place."""
        self.snippets.append(name)
        self.depends_on(self.renderer.cards.paths(name))
        try:
            return self.renderer.cards.html(name, options)
        except Exception as error:
            # Whatever it is: SuperFences would take the fence for a paragraph and say nothing.
            fences = (f.line for f in self.fences if f.language == "snippet" and f.body.strip() == name)
            remedy = getattr(error, "remedy", "Mend the snippet")
            self.findings.append(Finding(next(fences, 0), str(error), remedy))
            return f'<p class="broken">{html.escape(str(error))}</p>'

    def diagram(self, source: str, text: str) -> str | None:
        """A local SVG as part of the page, so that it takes the colours of the theme; None for any other image."""
        if not source.endswith(".svg") or "//" in source:
            return None
        path = self.renderer.find_image(self.page, source)
        self.depends_on([path or self.page.parent / source.lstrip("/")])
        if path is None:
            return None
        try:
            text_of_file = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            text_of_file = ""
        start, end = text_of_file.find("<svg"), text_of_file.rfind("</svg>")
        drawing = text_of_file[start : end + len("</svg>")] if 0 <= start < end else ""
        if not drawing:
            line = next((n for n, text in prose_lines(self.body, self.fences) if source in text), 0)
            self.findings.append(Finding(line, f"the drawing {source!r} holds no SVG in UTF-8", "Save it as plain SVG"))
            return None
        if STYLED.search(drawing):
            # Our policy would take its colours away; as an image of its own it keeps them.
            return None
        label = f'<svg role="img" aria-label="{html.escape(text)}"'
        return f'<figure class="diagram">{drawing.replace("<svg", label, 1)}</figure>'

    def outline(self, text: str) -> tuple[Outline, str]:
        title = TITLE.match(text)
        rest = text[title.end() :] if title else text
        subtitle = SUBTITLE.match(rest)
        rest = rest[subtitle.end() :] if subtitle else rest
        tags = TAG.findall(text)
        ids = [match[1] for tag in tags if (match := ID.search(tag))]
        words = len(ANY_TAG.sub(" ", rest).split())
        lead = plain(subtitle["html"] if subtitle else _first_paragraph(rest))
        outline = Outline(
            heading=title["html"].strip() if title else "",
            heading_id=title["id"] if title else "",
            subtitle=subtitle["html"].strip() if subtitle else "",
            lead=lead,
            words=words,
            headings=tuple(self.headings),
            ids=frozenset(ids) | {match[1] for tag in tags if (match := NAME.match(tag))},
            repeated_ids=tuple(identifier for identifier, count in Counter(ids).items() if count > 1),
            targets=tuple(target for tag in tags for target in targets_of(tag)),
            silent_images=(*self.silent_images, *(m[1] for tag in tags if (m := SILENT_IMAGE.match(tag)))),
            snippets=tuple(self.snippets),
            findings=tuple(self.findings),
            dependencies=self.dependencies,
        )
        return outline, rest


def _first_paragraph(text: str) -> str:
    start = text.find("<p>") + len("<p>")
    end = text.find("</p>", start)
    return text[start:end] if start >= len("<p>") and end > 0 else ""


class _Own(Extension):
    """Our part of the rendering: headings with tags and links, scrolling tables, inline diagrams."""

    def extendMarkdown(self, md: Markdown) -> None:
        # Attribute lists are read at 8 and the table of contents, which gives the ids, is made at 5.
        md.treeprocessors.register(_HeadingTags(md), "heading-tags", 6)
        md.treeprocessors.register(_Finish(md), "finish", 1)


class _HeadingTags(Treeprocessor):
    """Takes `{: tags="a, b" }` off the headings before the table of contents copies them."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag in HEADINGS:
                tags = (tag.strip() for tag in element.attrib.pop("tags", "").split(","))
                self.md.work.heading_tags.append(tuple(filter(None, tags)))


class _Finish(Treeprocessor):
    def run(self, root: ET.Element) -> None:
        work = self.md.work
        tokens = list(_flat(self.md.toc_tokens))
        titles = {token["id"]: plain(token["html"]) for token in tokens}
        elements = [element for element in root.iter() if element.tag in HEADINGS]
        for element, tags in zip(elements, work.heading_tags, strict=True):
            identifier = element.get("id", "")
            title = titles.get(identifier, "")
            work.headings.append(Heading(int(element.tag[1]), identifier, title, tags))
            if element.tag != "h1":
                link = ET.SubElement(element, "a", {"class": "anchor", "href": f"#{identifier}"})
                link.set("aria-label", f"Link to “{title}”")
                link.text = AtomicString("#")
        tagged = {element: tags for element, tags in zip(elements, work.heading_tags, strict=True) if tags}
        for parent in list(root.iter()) if tagged else ():
            for child in [child for child in parent if child in tagged]:
                parent.insert(list(parent).index(child) + 1, _tag_links(tagged[child]))
        self._adorn(root)

    def _adorn(self, parent: ET.Element) -> None:
        for position, child in enumerate(list(parent)):
            if child.tag == "table":
                # A wide table scrolls in a box of its own.
                box = ET.Element("div", {"class": "table"})
                parent[position] = box
                box.append(child)
                box.tail, child.tail = child.tail, None
                _unescape_pipes(child)
            elif child.tag == "code" and len(child.text or "") <= SHORT_CODE and BREAKS.search(child.text or ""):
                child.set("class", "short")
            elif child.tag == "img":
                drawing = self.md.work.diagram(child.get("src", ""), child.get("alt", ""))
                if drawing and parent.tag == "p" and len(parent) == 1 and not (parent.text or "").strip():
                    parent.remove(child)
                    parent.text = self.md.htmlStash.store(drawing)
                else:
                    child.set("loading", "lazy")
            else:
                self._adorn(child)


def _tag_links(tags: Iterable[str]) -> ET.Element:
    """A heading's own tags, below it."""
    line = ET.Element("p", {"class": "heading-tags"})
    for tag in tags:
        link = ET.SubElement(line, "a", {"href": f"/tags/{tag_slug(tag)}/"})
        link.text = AtomicString(tag)
        link.tail = " "
    return line


def _unescape_pipes(table: ET.Element) -> None:
    """Code in a table is written with `\\|`, as GitHub wants it; the reader wants the bar."""
    for code in table.iter("code"):
        if code.text:
            code.text = AtomicString(code.text.replace("\\|", "|"))


def _flat(tokens: list[dict]) -> Iterable[dict]:
    for token in tokens:
        yield token
        yield from _flat(token["children"])


def _any_options(language, inputs, options, attrs, md) -> bool:
    """Accept every option of a fence: people's files carry those of other programs."""
    options.update(inputs)
    return True


def _code(source, language, class_name, options, md, **kwargs) -> str:
    """A plain fence as a figure; its language is said by the style sheet."""
    return code_figure(source, language or "", options.get("title") or "", options.get("hl_lines") or "")


def code_figure(source: str, language: str, title: str = "", marked: str = "") -> str:
    """Code that no file stands behind: shown and copied like a snippet."""
    kind = session_language(source, language)
    drawing = " drawing" if BOX_DRAWING.search(source) else ""
    caption = f'<figcaption><span class="file">{html.escape(title)}</span></figcaption>' if title else ""
    lines = [int(number) for number in re.findall(r"\d+", marked)] if re.fullmatch(r"[\d ]*", marked) else []
    return (
        f'<figure class="code{drawing}" data-language="{html.escape(kind)}">{caption}'
        f"<pre><code>{colour(source, language, lines)}</code></pre></figure>"
    )


def _snippet(source, language, class_name, options, md, **kwargs) -> str:
    return md.work.snippet(source.strip(), {key: value for key, value in options.items() if value is not True})


def targets_of(tag: str) -> list[tuple[str, str]]:
    """The links of a start tag: the attribute's name in lower case, and its value as text."""
    return [(m[1].lower(), html.unescape(m[2] or m[3] or m[4] or "")) for m in TARGET.finditer(tag)]


def plain(fragment: str) -> str:
    """The text of an HTML fragment on one line."""
    return " ".join(html.unescape(ANY_TAG.sub("", fragment)).split())


def digest(path: Path) -> str:
    """The SHA-256 of a file's content, '' where there is no such file."""
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _slug(text: str, separator: str) -> str:
    """A heading's id; the tags that its text shows are no tags of its own."""
    return slugify(case="lower")(re.sub("[<>]", "", text), separator)


CONFIGS = {
    "tables": {"use_align_attribute": True},
    "toc": {"slugify": _slug, "toc_depth": "1-6"},
    "pymdownx.betterem": {},
    "pymdownx.quotes": {"callouts": True},
    "pymdownx.superfences": {
        "relaxed_headers": True,
        "custom_fences": [
            {"name": "*", "class": "code", "format": _code, "validator": _any_options},
            {"name": "snippet", "class": "snippet", "format": _snippet, "validator": _any_options},
        ],
    },
    "pymdownx.tasklist": {"clickable_checkbox": False},
}
