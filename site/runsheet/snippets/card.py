"""The snippet card: what a page shows of a snippet, as HTML and as Markdown."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

from exchange import Answer, Request, read_recording
from jinja2 import Template

from runsheet.highlight import colour
from runsheet.snippets.metadata import read_metadata
from runsheet.snippets.store import Part, Snippet, Snippets, UnknownPart, cut

OPTIONS = ("lines", "region", "mark", "show", "file")
SHOWS = ("all", "code", "output")
LANGUAGES = {
    ".py": "python", ".html": "html+jinja", ".jinja": "html+jinja", ".conf": "nginx", ".service": "ini", ".sh": "bash",
    ".yml": "yaml", ".yaml": "yaml", ".toml": "toml", ".sql": "sql", ".css": "css", ".js": "javascript",
    ".json": "json", ".ini": "ini", ".env": "bash", ".txt": "text", ".md": "markdown", ".xml": "xml",
}  # fmt: skip
BODY_LANGUAGES = {"application/json": "json", "text/html": "html", "application/xml": "xml", "text/xml": "xml"}


class CardError(ValueError):
    """A `snippet` fence that cannot be shown; ``remedy`` says what to do."""

    def __init__(self, what: str, remedy: str):
        super().__init__(what)
        self.remedy = remedy


@dataclasses.dataclass(frozen=True, slots=True)
class Pane:
    """One file on a card: its name, its language, and the part of it that is shown."""

    name: str
    language: str
    part: Part
    marked: tuple[int, ...] = ()

    @property
    def html(self) -> str:
        return colour(self.part.text, self.language, self.marked)


@dataclasses.dataclass(frozen=True, slots=True)
class Exchange:
    """A request of an app snippet, the recorded answer to it, and what Flask did meanwhile where that is recorded."""

    request: Request
    answer: Answer
    timeline: dict[str, Any] | None = None

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The timeline's events, each with those inside of it as its ``steps``."""
        outermost: dict[str, Any] = {"steps": []}
        around = [outermost]
        for event in self.timeline["events"]:
            del around[event["depth"] + 1 :]
            step = event | {"steps": []}
            around[-1]["steps"].append(step)
            around.append(step)
        return outermost["steps"]

    @property
    def statements(self) -> list[list[dict[str, Any]]]:
        """The timeline's SQL, statements of the same text together."""
        same: dict[str, list[dict[str, Any]]] = {}
        for one in self.timeline["sql"]:
            same.setdefault(one["statement"], []).append(one)
        return list(same.values())

    @property
    def shown_headers(self) -> str:
        return "\n".join(f"{name}: {value}" for name, value in self.answer.headers if name != "Content-Type")

    @property
    def mimetype(self) -> str:
        return dict(self.answer.headers).get("Content-Type", "").partition(";")[0]

    @property
    def html(self) -> str:
        return colour(self.answer.body, BODY_LANGUAGES.get(self.mimetype, "text"))


class Cards:
    """Makes cards from snippets with the template of the site."""

    def __init__(self, snippets: Snippets, template: Template):
        self.snippets, self.template = snippets, template

    def snippet(self, name: str) -> Snippet:
        """The snippet that a fence names. Raises :class:`CardError`."""
        snippet = self.snippets.get(name)
        if snippet is None:
            raise CardError(f"unknown snippet {name!r}", "Name a file below the snippets folder, or add it")
        for problem in snippet.problems():
            if problem.what != "no recorded output":
                raise CardError(f"snippet {problem.path}:{problem.line}: {problem.what}", problem.remedy)
        return snippet

    def html(self, name: str, options: dict[str, str]) -> str:
        """The card as HTML. Raises :class:`CardError`."""
        snippet = self.snippet(name)
        return self.template.render(
            snippet=snippet,
            panes=_panes(snippet, options),
            show=_show(snippet, options),
            **_recording(snippet),
        )

    def files(self, about: Any, files: dict[str, str], below: str = "") -> str:
        """A card of files (name → text) without a recording; ``about`` has the ``name``, ``kind`` and ``metadata``,
        ``below`` names a template for what stands below the code."""
        panes = []
        for name, text in files.items():
            hidden = read_metadata(text).block_lines if name.endswith(".py") else (0, 0)
            if text.strip():
                panes.append(Pane(name, language_of(name), cut(text, hidden)))
        return self.template.render(snippet=about, panes=panes, show="code", below=below, printed="", exchanges=[])

    def markdown(self, name: str, options: dict[str, str]) -> str:
        """The card as plain Markdown: the code, then what it prints. Raises :class:`CardError`."""
        snippet, blocks = self.snippet(name), []
        show = _show(snippet, options)
        if show != "output":
            blocks += [_fence(pane.language, pane.part.text, pane.name) for pane in _panes(snippet, options)]
        if show != "code" and snippet.recorded:
            blocks.append(_fence("text", snippet.recorded.rstrip("\n"), "output"))
        return "\n\n".join(blocks)

    def files_markdown(self, files: dict[str, str]) -> str:
        """The card of :meth:`files` as plain Markdown."""
        return "\n\n".join(_fence(language_of(name), text.strip("\n"), name) for name, text in files.items() if text)

    def paths(self, name: str) -> list[Path]:
        """The files that decide what the card shows, whether they are there or not."""
        snippet = self.snippets.get(name)
        if snippet:
            return list(snippet.related_paths)
        # Once one of these is there, the page is to be rendered again.
        return [self.snippets.root / name, self.snippets.root / name / "app.py"]


def language_of(name: str) -> str:
    """What Pygments calls the language of a file of that name."""
    return LANGUAGES.get(Path(name).suffix, "dockerfile" if "Dockerfile" in name else "text")


def _panes(snippet: Snippet, options: dict[str, str]) -> list[Pane]:
    files = {file.name: file for file in snippet.files}
    if wanted := options.get("file"):
        if wanted not in files:
            raise CardError(f"{snippet.name} has no file {wanted!r}", f"Name one of {', '.join(files)}")
        files = {wanted: files[wanted]}
    panes = []
    for file in files.values():
        entry = file.name == snippet.files[0].name
        hidden = snippet.metadata.block_lines if entry else (0, 0)
        # Lines and regions are those of the file that the fence is about; the others are shown whole.
        chosen = options if entry or wanted else {}
        try:
            part = cut(file.text, hidden, chosen.get("lines", ""), chosen.get("region", ""))
        except UnknownPart as error:
            raise CardError(f"{snippet.name}: {error}", "Mend the options of the fence") from error
        panes.append(Pane(file.name, language_of(file.name), part, _marked(part, chosen.get("mark", ""))))
    return panes


def _marked(part: Part, spec: str) -> tuple[int, ...]:
    """Which shown lines, from 1, the file lines of a `mark` option are."""
    if not spec:
        return ()
    ranges = []
    for piece in spec.replace(" ", ",").split(","):
        match = re.fullmatch(r"(\d+)(?:-(\d+))?", piece)
        if not match:
            raise CardError(f"mark={spec!r} is not like '4' or '4-6,9'", "Mend the options of the fence")
        ranges.append(range(int(match[1]), int(match[2] or match[1]) + 1))
    return tuple(n for n, number in enumerate(part.numbers, 1) if any(number in wanted for wanted in ranges))


def _show(snippet: Snippet, options: dict[str, str]) -> str:
    if unknown := set(options) - set(OPTIONS):
        raise CardError(f"unknown option {min(unknown)!r}", f"A snippet takes {', '.join(OPTIONS)}")
    show = options.get("show", "all")
    if show not in SHOWS:
        raise CardError(f"show={show!r} is none of {', '.join(SHOWS)}", "Mend the options of the fence")
    return show if snippet.runnable else "code"


def _recording(snippet: Snippet) -> dict[str, Any]:
    """What the template shows below the code: the text that was printed, and the exchanges of an app."""
    text = snippet.recorded
    if text is None or snippet.kind != "app":
        return {"printed": (text or "").rstrip("\n"), "exchanges": []}
    try:
        printed, answers = read_recording(text, list(snippet.requests))
    except ValueError as error:
        remedy = f"Run `flask snippets record {snippet.name}`"
        raise CardError(f"{snippet.name}: the recording is stale: {error}", remedy) from error
    timelines = _timelines(snippet) or [None] * len(answers)
    if len(timelines) != len(answers):
        remedy = f"Run `flask snippets record {snippet.name}`"
        raise CardError(f"{snippet.name}: the recorded timeline is stale", remedy)
    exchanges = [Exchange(*each) for each in zip(snippet.requests, answers, timelines, strict=True)]
    return {"printed": printed.rstrip("\n"), "exchanges": exchanges}


def _timelines(snippet: Snippet) -> list[dict[str, Any]]:
    try:
        return json.loads(snippet.recorded_timeline or "[]")
    except ValueError as error:
        remedy = f"Run `flask snippets record {snippet.name}`"
        raise CardError(f"{snippet.name}: the recorded timeline is no JSON: {error}", remedy) from error


def _fence(language: str, text: str, title: str) -> str:
    marks = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", text) or [""]))
    return f'{marks}{language} title="{title}"\n{text}\n{marks}'
