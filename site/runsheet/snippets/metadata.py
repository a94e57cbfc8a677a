"""What a snippet says about itself: inline script metadata (PEP 723) with a table of our own."""

from __future__ import annotations

import dataclasses
import platform
import re
import tomllib

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

# The pattern of https://peps.python.org/pep-0723/#reference-implementation, for blocks of type `script`.
BLOCK = re.compile(r"(?m)^# /// script$\s(?P<content>(^#(| .*)$\s)+)^# ///$\n?")
RUNS = ("browser", "local", "none")
SERVICES = ("redis", "smtp")
TIMEOUT = 10.0
OUTPUT_LIMIT = 100_000


class MetadataError(ValueError):
    """Metadata that cannot be used; ``line`` counts from 1 in the snippet's file."""

    def __init__(self, line: int, what: str):
        super().__init__(what)
        self.line = line


@dataclasses.dataclass(frozen=True, slots=True)
class Metadata:
    """What a snippet needs and where it runs.

    ``timeout`` is in seconds, ``output_limit`` in bytes; ``timeline``: what Flask does with each request of an app is
    recorded and shown too; ``block_lines`` is the range of file lines, counted from 1,
    end excluded, that the block takes.
    """

    requires_python: str = ""
    dependencies: tuple[str, ...] = ()
    runs: str = "browser"
    services: tuple[str, ...] = ()
    timeout: float = TIMEOUT
    output_limit: int = OUTPUT_LIMIT
    timeline: bool = False
    block_lines: tuple[int, int] = (0, 0)

    @property
    def fits_here(self) -> bool:
        """Whether this Python is one that the snippet is for."""
        return SpecifierSet(self.requires_python).contains(platform.python_version(), prereleases=True)


def read_metadata(source: str) -> Metadata:
    """Read the metadata block of a Python source; without one, every value is its default.

    Raises :class:`MetadataError` naming the line of the block.
    """
    blocks = list(BLOCK.finditer(source))
    if not blocks:
        return Metadata()
    match, *others = blocks
    start = source.count("\n", 0, match.start()) + 1
    if others:
        raise MetadataError(source.count("\n", 0, others[0].start()) + 1, f"a second metadata block after line {start}")
    text = "".join(line[2:] if line.startswith("# ") else line[1:] for line in match["content"].splitlines(True))
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise MetadataError(start, f"its metadata is not TOML: {error}") from error
    try:
        return _checked(table, (start, start + match.group().count("\n")))
    except (AttributeError, TypeError, ValueError) as error:
        raise MetadataError(start, f"its metadata cannot be used: {error}") from error


def _checked(table: dict, block_lines: tuple[int, int]) -> Metadata:
    """The values of a metadata table. Raises ValueError, TypeError or AttributeError for those of a wrong kind."""
    own = table.get("tool", {}).get("runsheet", {})
    if own.get("runs", "browser") not in RUNS:
        raise ValueError(f"runs = {own['runs']!r} is none of {', '.join(RUNS)}")
    unknown = set(own.get("services", ())) - set(SERVICES)
    if unknown:
        raise ValueError(f"services names {', '.join(sorted(unknown))}; known are {', '.join(SERVICES)}")
    if not isinstance(own.get("timeline", False), bool):
        raise ValueError(f"timeline = {own['timeline']!r} is neither true nor false")
    requires, dependencies = table.get("requires-python", ""), tuple(table.get("dependencies", ()))
    for read, text in [(SpecifierSet, requires), *((Requirement, dependency) for dependency in dependencies)]:
        read(text)
    return Metadata(
        requires_python=requires,
        dependencies=dependencies,
        runs=own.get("runs", "browser"),
        services=tuple(own.get("services", ())),
        timeout=float(own.get("timeout", TIMEOUT)),
        output_limit=int(own.get("output-limit", OUTPUT_LIMIT)),
        timeline=own.get("timeline", False),
        block_lines=block_lines,
    )
