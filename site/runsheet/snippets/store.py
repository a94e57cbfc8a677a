"""Find the snippets of a folder, tell their kinds, and cut out the parts that pages show."""

from __future__ import annotations

import ast
import dataclasses
import os
import re
from functools import cached_property
from pathlib import Path, PurePosixPath

from exchange import Request, RequestFileError, parse

from runsheet.problems import Problem, shown_path
from runsheet.snippets.metadata import Metadata, MetadataError, read_metadata

COMPANIONS = (".out", ".http", ".timeline")
EXERCISES = "exercises"
# What the playground offers to start from.
PLAYGROUND = "playground"
REGION = re.compile(r"^\s*(?:#|//|--|;|<!--|\{#|/\*)\s*(end)?region\b[ \t]*([\w-]*)")


class UnknownPart(LookupError):
    """A region or a range of lines that the file does not have."""


@dataclasses.dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a snippet: ``name`` relative to the snippet's folder, ``text`` as it stands on disk."""

    name: str
    text: str


@dataclasses.dataclass(frozen=True)
class Snippet:
    """A script, an app or a text.

    ``name`` is the path below the snippets folder, with ``/``; of a project folder, the folder's.
    """

    name: str
    path: Path

    @property
    def is_folder(self) -> bool:
        return self.path.is_dir()

    @property
    def label(self) -> str:
        """Its name as a word on a button."""
        return PurePosixPath(self.name).stem.replace("_", " ").capitalize()

    @property
    def entry(self) -> Path:
        """The file that is run or shown first."""
        return self.path / "app.py" if self.is_folder else self.path

    def companion(self, suffix: str) -> Path:
        """The file beside the snippet that holds its requests (``.http``), its recorded output (``.out``) or what Flask
        did with each request (``.timeline``)."""
        return self.path.with_name(self.path.name + suffix) if self.is_folder else self.path.with_suffix(suffix)

    @cached_property
    def files(self) -> tuple[SourceFile, ...]:
        """The snippet's files, the entry first, then by name."""
        if not self.is_folder:
            return (SourceFile(self.path.name, _read(self.path)),)
        paths = sorted(p for p in self.path.rglob("*") if p.is_file() and "__pycache__" not in p.parts)
        paths.sort(key=lambda p: p != self.entry)
        return tuple(SourceFile(p.relative_to(self.path).as_posix(), _read(p)) for p in paths)

    @property
    def source(self) -> str:
        return self.files[0].text

    @cached_property
    def metadata(self) -> Metadata:
        """Raises :class:`MetadataError`."""
        return read_metadata(self.source) if self.entry.suffix == ".py" else Metadata(runs="none")

    @cached_property
    def requests(self) -> tuple[Request, ...]:
        """The requests to show, () where there is no .http file. Raises :class:`RequestFileError`."""
        path = self.companion(".http")
        return tuple(parse(_read(path))) if path.is_file() else ()

    @cached_property
    def kind(self) -> str:
        """``app`` (defines ``app`` or ``create_app`` and comes with requests), ``script``, or ``text``."""
        if self.entry.suffix != ".py":
            return "text"
        if self.is_folder or (self.companion(".http").is_file() and defines_app(self.source)):
            return "app"
        return "script"

    @property
    def runnable(self) -> bool:
        return self.kind != "text" and self.metadata.runs != "none"

    @property
    def recorded(self) -> str | None:
        """The recorded output, None where there is none."""
        path = self.companion(".out")
        return _read(path) if path.is_file() else None

    @property
    def has_timeline(self) -> bool:
        """Whether what Flask does with its requests is recorded too."""
        return self.kind == "app" and self.metadata.timeline

    @property
    def recorded_timeline(self) -> str | None:
        """The recorded timelines as JSON, None where there are none or none are wanted."""
        path = self.companion(".timeline")
        return _read(path) if self.has_timeline and path.is_file() else None

    @property
    def related_paths(self) -> tuple[Path, ...]:
        """Every file whose content decides what a page shows of this snippet."""
        own = [self.path / file.name for file in self.files] if self.is_folder else [self.path]
        return (*own, *(self.companion(suffix) for suffix in COMPANIONS))

    def problems(self) -> list[Problem]:
        """What is wrong with the snippet's own files, without running it."""
        try:
            _ = self.metadata
            if not self.requests and self.kind == "app":
                remedy = f"Add {shown_path(self.companion('.http'))} with the requests to show"
                return [Problem(shown_path(self.entry), 0, "an app without requests", remedy)]
            # An older Python does not know the syntax of a newer one.
            if self.kind != "text" and self.metadata.fits_here:
                ast.parse(self.source)
        except MetadataError as error:
            return [Problem(shown_path(self.entry), error.line, str(error), "Mend the `# /// script` block")]
        except RequestFileError as error:
            return [Problem(shown_path(self.companion(".http")), error.line, str(error), "Mend the request")]
        except SyntaxError as error:
            return [Problem(shown_path(self.entry), error.lineno or 0, f"not Python: {error.msg}", "Mend the line")]
        except UnicodeDecodeError:
            return [Problem(shown_path(self.entry), 0, "not UTF-8", "Save the file as UTF-8")]
        except (RecursionError, MemoryError):
            return [Problem(shown_path(self.entry), 0, "nested too deep for Python", "Write it in smaller parts")]
        if self.runnable and (self.recorded is None or (self.has_timeline and self.recorded_timeline is None)):
            remedy = f"Run `flask snippets record {self.name}`"
            return [Problem(shown_path(self.entry), 0, "no recorded output", remedy)]
        return []


class Snippets:
    """All snippets below a folder, looked up by name."""

    def __init__(self, root: Path):
        self.root = Path(root)

    def __iter__(self):
        return iter(self.discover())

    def discover(self) -> list[Snippet]:
        """Every snippet of the folder by name, without the exercises, which are the practice room's."""
        found = []
        for folder, folders, files in os.walk(self.root):
            here = Path(folder)
            projects = [name for name in folders if (here / name / "app.py").is_file()]
            found += [here / name for name in projects]
            skipped = {*projects, "__pycache__"} | ({EXERCISES} if here == self.root else set())
            folders[:] = sorted(name for name in folders if name not in skipped and not name.startswith("."))
            found += [here / name for name in files if not name.startswith(".") and not name.endswith(COMPANIONS)]
        return sorted((Snippet(p.relative_to(self.root).as_posix(), p) for p in found), key=lambda s: s.name)

    def below(self, folder: str) -> list[Snippet]:
        """The snippets of one folder, by name."""
        return [snippet for snippet in self if snippet.name.startswith(f"{folder}/")]

    def get(self, name: str) -> Snippet | None:
        """The snippet of that name; None where there is none, or the name leads out of the folder."""
        parts = PurePosixPath(name).parts
        if not parts or ".." in parts or name.startswith("/") or name.endswith(COMPANIONS):
            return None
        path = self.root.joinpath(*parts)
        if not path.resolve().is_relative_to(self.root.resolve()):
            return None
        if path.is_file() or (path / "app.py").is_file():
            return Snippet("/".join(parts), path)
        return None

    def orphans(self) -> list[Path]:
        """Recordings and request files whose snippet is gone."""
        wanted = {snippet.companion(suffix) for snippet in self for suffix in COMPANIONS}
        found = {path for suffix in COMPANIONS for path in self.root.rglob(f"*{suffix}")}
        return sorted(path for path in found - wanted if path.relative_to(self.root).parts[0] != EXERCISES)


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Lines of a file to show: the text, and for each of its lines the number it has in the file."""

    text: str
    numbers: tuple[int, ...]


def cut(source: str, hidden: tuple[int, int] = (0, 0), lines: str = "", region: str = "") -> Part:
    """Take the part of a source that a page asks for.

    ``hidden`` is the range of lines that are never shown (the metadata), ``lines`` is ``"3-9"``, ``"3-"`` or
    ``"3-9,14"`` in file lines, ``region`` a name between ``# region name`` and ``# endregion``. The marks of regions
    are left out, and so is the common indentation. Raises :class:`UnknownPart`.
    """
    numbered = [(n, text) for n, text in enumerate(source.splitlines(), 1) if not hidden[0] <= n < hidden[1]]
    if region:
        numbered = _region(numbered, region)
    elif lines:
        wanted = _line_numbers(lines, len(source.splitlines()))
        numbered = [(n, text) for n, text in numbered if n in wanted]
    numbered = [(n, text) for n, text in numbered if not REGION.match(text)]
    while numbered and not numbered[0][1].strip():
        del numbered[0]
    while numbered and not numbered[-1][1].strip():
        del numbered[-1]
    if not numbered:
        raise UnknownPart("nothing is left to show")
    indent = min(len(text) - len(text.lstrip()) for _, text in numbered if text.strip())
    return Part("\n".join(text[indent:] for _, text in numbered), tuple(n for n, _ in numbered))


def _region(numbered: list[tuple[int, str]], name: str) -> list[tuple[int, str]]:
    open_regions, inside = [], []
    for n, text in numbered:
        if match := REGION.match(text):
            if match[1]:
                open_regions = open_regions[:-1]
            else:
                open_regions.append(match[2])
        elif name in open_regions:
            inside.append((n, text))
    if not inside:
        raise UnknownPart(f"no region {name!r}")
    return inside


def _line_numbers(spec: str, last: int) -> set[int]:
    numbers = set()
    for piece in spec.split(","):
        match = re.fullmatch(r"\s*(\d+)\s*(?:(-)\s*(\d*)\s*)?", piece)
        if not match:
            raise UnknownPart(f"lines {spec!r} is not like '3-9' or '3-9,14'")
        end = int(match[3] or last) if match[2] else int(match[1])
        if not 1 <= int(match[1]) <= end <= last:
            raise UnknownPart(f"lines {spec!r} of a file of {last} lines")
        numbers.update(range(int(match[1]), end + 1))
    return numbers


def defines_app(source: str) -> bool:
    """Whether a module defines ``app`` or ``create_app``."""
    try:
        body = ast.parse(source).body
    except SyntaxError:
        return True
    names = {node.name for node in body if isinstance(node, ast.FunctionDef)}
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return bool(names & {"app", "create_app"})


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
